import { Button, Drawer, Loader, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listVersions, loadVersion } from '../../../api/versions';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { useAutosave, useEditor, useEditorState } from '../editor/EditorContext';
import { VersionItem } from './VersionItem';
import './versions.css';

/** Versions shown before the reader asks for older ones. */
const A_PAGE = 50;

interface VersionDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function VersionList({ onClose }: Pick<VersionDrawerProps, 'onClose'>) {
  const { versions: words, frame } = useWords();
  const editor = useEditor();
  const autosave = useAutosave();
  const id = useEditorState((state) => state.id);
  const current = useEditorState((state) => state.saving.version);
  const locked = useEditorState((state) => state.launch !== undefined);
  const currency = useEditorState((state) => state.world.currency);
  const [limit, setLimit] = useState(A_PAGE);
  const versions = useQuery({
    queryKey: ['versions', id, current],
    // What is on the canvas becomes a version first, so that the newest one is what the reader sees.
    queryFn: () => autosave.flush().then(() => listVersions(id)),
  });
  const restore = useMutation({
    mutationFn: (version: number) => loadVersion(id, version),
    onSuccess: ({ document, version }) => {
      editor.edit(document, { kind: 'restore', version });
      onClose();
    },
  });
  return (
    <>
      <Text size="sm" c="var(--muted)">
        {locked ? words.locked : words.advice}
      </Text>
      {versions.error !== null && <ProblemAlert failure={versions.error} onRetry={() => void versions.refetch()} />}
      {restore.error !== null && <ProblemAlert failure={restore.error} />}
      {versions.isPending && <Loader size="sm" mt="md" aria-label={frame.loading} />}
      <ol className="versions">
        {versions.data?.slice(0, limit).map((version, at) => (
          <VersionItem
            key={version.version}
            version={version}
            currency={currency}
            isCurrent={at === 0}
            isRestoring={restore.isPending && restore.variables === version.version}
            onRestore={locked ? undefined : restore.mutate}
          />
        ))}
      </ol>
      {(versions.data?.length ?? 0) > limit && (
        <Button variant="subtle" onClick={() => setLimit(limit + A_PAGE)}>
          {words.showMore}
        </Button>
      )}
    </>
  );
}

/** What the campaign was, version by version, and the way back to any of them. */
export default function VersionDrawer({ opened, onClose }: VersionDrawerProps) {
  const { versions: words } = useWords();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <VersionList onClose={onClose} />
    </Drawer>
  );
}
