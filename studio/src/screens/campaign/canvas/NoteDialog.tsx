import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { stepAt } from '../../../graph/campaign';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { useCampaign, useEditor } from '../editor/EditorContext';

const LONGEST_NOTE = 10_000;

interface NoteDialogProps {
  /** The step whose note is written; undefined while none is. */
  readonly path: string | undefined;
  readonly onClosed: () => void;
}

function NoteForm({ path, onClosed }: { readonly path: string; readonly onClosed: () => void }) {
  const { canvas, frame } = useWords();
  const editor = useEditor();
  const [text, setText] = useState(() => stepAt(editor.campaign(), path)?.note ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        editor.note(path, text.trim());
        onClosed();
      }}
    >
      <Textarea
        label={canvas.note}
        description={canvas.noteAdvice}
        value={text}
        maxLength={LONGEST_NOTE}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClosed}>
          {frame.cancel}
        </Button>
        <Button type="submit">{canvas.noteSave}</Button>
      </Group>
    </form>
  );
}

/** Writes the note of a step. */
export function NoteDialog({ path, onClosed }: NoteDialogProps) {
  const { canvas, frame } = useWords();
  const names = useNames();
  const campaign = useCampaign();
  const step = path === undefined ? undefined : stepAt(campaign, path);
  if (path === undefined || step === undefined) {
    return null;
  }
  return (
    <Modal
      opened
      onClose={onClosed}
      title={canvas.noteOf(names.action(step))}
      closeButtonProps={{ 'aria-label': frame.close }}
      returnFocus={false}
    >
      <NoteForm path={path} onClosed={onClosed} />
    </Modal>
  );
}
