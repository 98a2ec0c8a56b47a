import { ActionIcon, Tooltip } from '@mantine/core';
import { redoable, undoable } from '../../../graph/history';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { RedoIcon } from '../../../icons/RedoIcon';
import { UndoIcon } from '../../../icons/UndoIcon';
import { deedWords } from '../canvas/newsWords';
import { useEditor, useEditorState } from '../editor/EditorContext';

/** Undo and redo; each says what it would do. */
export function HistoryButtons() {
  const words = useWords();
  const names = useNames();
  const editor = useEditor();
  const history = useEditorState((state) => state.history);
  const isLocked = useEditorState((state) => state.launch !== undefined);
  const { canvas } = words;
  const back = undoable(history);
  const forth = redoable(history);
  const undoLabel = back === undefined ? canvas.undo : canvas.undoDeed(deedWords(back, words, names));
  const redoLabel = forth === undefined ? canvas.redo : canvas.redoDeed(deedWords(forth, words, names));
  return (
    <div className="history-buttons">
      <Tooltip label={undoLabel}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={undoLabel}
          disabled={back === undefined || isLocked}
          onClick={() => editor.undo()}
        >
          <UndoIcon />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={redoLabel}
          disabled={forth === undefined || isLocked}
          onClick={() => editor.redo()}
        >
          <RedoIcon />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
