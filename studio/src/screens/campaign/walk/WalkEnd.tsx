import { Text } from '@mantine/core';
import type { Walk } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';

/** How a customer's journey ended. */
export function WalkEnd({ end: { kind, path, day } }: { readonly end: Walk['end'] }) {
  const { walk } = useWords();
  const names = useNames();
  return (
    <div>
      <Text fw={600}>{walk.ends[kind]}</Text>
      <Text size="sm" c="dimmed">
        {names.place(path)}
        {day !== undefined && ` · ${walk.day(day)}`}
      </Text>
    </div>
  );
}
