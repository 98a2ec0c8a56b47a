import { Stack, Title } from '@mantine/core';
import { Screen } from '../../app/Screen';
import { useWords } from '../../i18n/LanguageProvider';
import './access.css';
import { KeySection } from './KeySection';
import { UserSection } from './UserSection';

/** Who may come in: people with a password, programs with a key. */
export default function AccessScreen() {
  const { access } = useWords();
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {access.title}
        </Title>
      }
    >
      <Stack p="lg" gap="xl" className="access">
        <UserSection />
        <KeySection />
      </Stack>
    </Screen>
  );
}
