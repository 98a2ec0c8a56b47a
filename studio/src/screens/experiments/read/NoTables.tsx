import { Text, Title } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';

/** What to do while there is no experiment. */
export function NoTables() {
  const { experimentReading: say } = useWords();
  return (
    <div>
      <Title order={2} size="h5">
        {say.noTables}
      </Title>
      <Text size="sm" c="dimmed">
        {say.noTablesAdvice}
      </Text>
    </div>
  );
}
