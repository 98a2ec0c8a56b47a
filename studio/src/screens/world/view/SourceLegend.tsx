import { Text } from '@mantine/core';
import type { WorldDocument } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';

/** Says how to read where numbers come from. */
export function SourceLegend({ world }: { readonly world: WorldDocument }) {
  const { information } = useWords();
  const hasSources = JSON.stringify(world).includes('"source":');
  return (
    <Text size="xs" c="dimmed">
      {hasSources ? information.legend : information.noSources}
    </Text>
  );
}
