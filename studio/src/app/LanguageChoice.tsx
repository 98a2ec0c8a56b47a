import { Button, Menu } from '@mantine/core';
import { useLanguage, useWords } from '../i18n/LanguageProvider';
import { LANGUAGES } from '../i18n/language';

/** The languages of the studio. */
export function LanguageChoice() {
  const { language, speak } = useLanguage();
  const { frame } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" px="xs" aria-label={`${frame.language}: ${language}`}>
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map(({ language: tag, name }) => (
          <Menu.Item key={tag} lang={tag} onClick={() => speak(tag)} fw={tag === language ? 700 : undefined}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
