import { ActionIcon, Menu } from '@mantine/core';
import { useWords } from '../i18n/LanguageProvider';
import { HelpIcon } from '../icons/HelpIcon';
import { useTourStart } from '../tour/useTourStart';

/** The guided tour, and where programs find what the studio does. */
export function HelpMenu() {
  const { tour: words } = useWords();
  const start = useTourStart();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.help}>
          <HelpIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => start.mutate()}>{words.start}</Menu.Item>
        <Menu.Item component="a" href="/api" target="_blank">
          {words.api}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
