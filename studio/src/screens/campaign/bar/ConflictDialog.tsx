import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createCampaign } from '../../../api/campaigns';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { navigate } from '../../../app/router';
import { withField } from '../../../graph/edit';
import { useWords } from '../../../i18n/LanguageProvider';
import { useEditor, useEditorState } from '../editor/EditorContext';

/** Somebody else saved in between: the reader chooses which of the two stays open. Nothing is overwritten. */
export function ConflictDialog() {
  const { canvas } = useWords();
  const editor = useEditor();
  const queries = useQueryClient();
  const isConflict = useEditorState((state) => state.saving.kind === 'conflict');
  const id = useEditorState((state) => state.id);
  const reload = (): void => void queries.resetQueries({ queryKey: ['campaign', id] });
  const copy = useMutation({
    mutationFn: () => createCampaign(withField(editor.campaign(), 'name', canvas.copyOf(editor.campaign().name))),
    onSuccess: (made) => navigate(`/campaigns/${encodeURIComponent(made.id)}`),
  });
  return (
    <Modal
      opened={isConflict}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={canvas.conflictTitle}
    >
      <Stack>
        <Text size="sm">{canvas.conflictAdvice}</Text>
        {copy.error !== null && <ProblemAlert failure={copy.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={reload}>
            {canvas.conflictReload}
          </Button>
          <Button loading={copy.isPending} onClick={() => copy.mutate()}>
            {canvas.conflictCopy}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
