import { Stack, Text, Title } from '@mantine/core';
import { EditorButton } from '../../access/EditorButton';
import { useWords } from '../../i18n/LanguageProvider';

interface NoTablesProps {
  readonly loading: boolean;
  readonly onSample: () => void;
}

/** What to do while there is no experiment. */
export function NoTables({ loading, onSample }: NoTablesProps) {
  const { audience: say } = useWords();
  return (
    <Stack gap="xs" align="start">
      <Title order={2} size="h5">
        {say.noTables}
      </Title>
      <Text size="sm" c="dimmed">
        {say.noTablesAdvice}
      </Text>
      <EditorButton onClick={onSample} loading={loading}>
        {say.sample}
      </EditorButton>
    </Stack>
  );
}
