import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useWords } from '../i18n/LanguageProvider';
import { SchemeIcon } from '../icons/SchemeIcon';

/** Light or dark; the reader's machine decides until the reader does. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const { frame } = useWords();
  const label = dark ? frame.toLight : frame.toDark;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        <SchemeIcon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
