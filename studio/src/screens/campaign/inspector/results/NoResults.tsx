import { List, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';

/** What a launch will tell, before the first one. */
export function NoResults({ isDrawn }: { readonly isDrawn: boolean }) {
  const { results } = useWords();
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {results.empty}
      </Title>
      <Text size="sm">{isDrawn ? results.emptyAdvice : results.noStart}</Text>
      <List size="sm" spacing={4}>
        {results.emptyPoints.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
