import { Badge, Group, Text } from '@mantine/core';
import { EditorButton } from '../../../access/EditorButton';
import type { Version } from '../../../api/schema';
import { changeOf } from '../../../graph/changeOf';
import { madeText } from '../../../i18n/changeText';
import { useLanguage, useWords } from '../../../i18n/LanguageProvider';
import { useSpeech } from '../../../i18n/useSpeech';

interface VersionItemProps {
  readonly version: Version;
  readonly currency: string;
  readonly isCurrent: boolean;
  readonly isRestoring: boolean;
  /** Absent where nothing can be restored now. */
  readonly onRestore: ((version: number) => void) | undefined;
}

function Changes({ version: { version, changes, more_changes: more }, currency }: VersionItemProps) {
  const { versions: words } = useWords();
  const speech = useSpeech(currency);
  if (version === 1) {
    return <Text size="sm">{words.first}</Text>;
  }
  if (changes.length === 0) {
    return (
      <Text size="sm" c="var(--muted)">
        {words.nothing}
      </Text>
    );
  }
  return (
    <ul className="version-changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.path}`}>{madeText(speech, changeOf(change))}</li>
      ))}
      {more > 0 && <li>{words.more(more)}</li>}
    </ul>
  );
}

/** One version: when, by whom, and what changed in words. */
export function VersionItem(props: VersionItemProps) {
  const { versions: words } = useWords();
  const { language } = useLanguage();
  const { version, isCurrent, isRestoring, onRestore } = props;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="version">
      <Group justify="space-between" wrap="nowrap">
        <Group gap={8}>
          <Text component="h3" fw={600} size="sm">
            {words.version(version.version)}
          </Text>
          {isCurrent && (
            <Badge variant="light" color="gray">
              {words.current}
            </Badge>
          )}
        </Group>
        {!isCurrent && (
          <EditorButton
            size="compact-sm"
            variant="default"
            disabled={onRestore === undefined}
            loading={isRestoring}
            aria-label={words.restoreVersion(version.version)}
            onClick={() => onRestore?.(version.version)}
          >
            {words.restore}
          </EditorButton>
        )}
      </Group>
      <Text size="xs" c="var(--muted)">
        <time dateTime={version.saved_at}>{at.format(new Date(version.saved_at))}</time>
        {` · ${words.madeBy[version.made_by]}`}
        {version.author !== null && ` · ${words.by(version.author)}`}
      </Text>
      <Changes {...props} />
    </li>
  );
}
