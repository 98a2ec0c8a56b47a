import { Group, Paper, Stack, Title } from '@mantine/core';
import { LanguageChoice } from '../app/LanguageChoice';
import { SchemeToggle } from '../app/SchemeToggle';
import { useWords } from '../i18n/LanguageProvider';
import './logIn.css';
import { LogInForm } from './LogInForm';

/** Stands instead of the pages until somebody has logged in; the address stays, and is shown then. */
export default function LogInScreen() {
  const { access, frame } = useWords();
  return (
    <main id="content" className="log-in">
      <Stack gap="sm" className="log-in-card">
        <Group justify="flex-end" gap={4}>
          <LanguageChoice />
          <SchemeToggle />
        </Group>
        <Paper withBorder p="xl">
          <Stack gap="md">
            <Group gap="sm">
              <img src="/icon.svg" alt="" width={32} height={32} />
              <Title order={1} size="h4">
                {access.logInTo(frame.product)}
              </Title>
            </Group>
            <LogInForm />
          </Stack>
        </Paper>
      </Stack>
    </main>
  );
}
