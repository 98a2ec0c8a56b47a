import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useEditor, useEditorState } from '../editor/EditorContext';
import { ChangeItem } from './ChangeItem';
import { useWave } from './WaveContext';

/** What the proposal would change, by what each change is worth; one by one or all at once. */
export function ChangeList() {
  const { wave: words } = useWords();
  const { changes, accept, reject } = useWave();
  const editor = useEditor();
  const currency = useEditorState((state) => state.world.currency);
  const launched = useEditorState((state) => state.launch !== undefined);
  const open = changes.filter(({ decision }) => decision === 'open');
  if (changes.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="wave-changes">
      <Group justify="space-between" gap="xs" mb={6}>
        <Text id="wave-changes" component="h3" fw={600} size="sm">
          {words.changes(changes.length)}
        </Text>
        <Group gap={6}>
          <Button size="compact-sm" disabled={open.length === 0} onClick={() => accept(open)}>
            {words.acceptAll}
          </Button>
          <Button size="compact-sm" variant="default" disabled={open.length === 0} onClick={() => reject(open)}>
            {words.rejectAll}
          </Button>
        </Group>
      </Group>
      {launched && (
        <Text size="xs" c="var(--muted)" mb={6}>
          {words.locked}
        </Text>
      )}
      {changes.some(({ decision }) => decision === 'gone') && (
        <Text size="xs" c="var(--muted)" mb={6}>
          {words.stale}
        </Text>
      )}
      <ol className="wave-changes">
        {changes.map((change) => (
          <ChangeItem key={change.key} change={change} currency={currency} onShow={editor.select} />
        ))}
      </ol>
    </section>
  );
}
