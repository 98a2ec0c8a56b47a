import { Text, Title } from '@mantine/core';
import { useWords } from '../../i18n/LanguageProvider';

/** What to do while there is no log. */
export function NoLogs() {
  const { proof } = useWords();
  return (
    <div>
      <Title order={2} size="h5">
        {proof.noLogs}
      </Title>
      <Text size="sm" c="dimmed">
        {proof.noLogsAdvice}
      </Text>
    </div>
  );
}
