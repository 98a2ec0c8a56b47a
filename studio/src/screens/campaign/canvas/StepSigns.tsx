import { Tooltip } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { NoteIcon } from '../../../icons/NoteIcon';
import { WarningIcon } from '../../../icons/WarningIcon';
import type { SplitView, StepView } from './scene';
import { useFindingWords } from './useFindingWords';

/** Signs at a card's corner: a note, and what is not right; their text is on hover and in the card's name. */
export function StepSigns({ view }: { readonly view: StepView | SplitView }) {
  const { canvas } = useWords();
  const say = useFindingWords(view.worldName, view.currency);
  const { findings } = view;
  const note = view.kind === 'step' ? view.step.note : undefined;
  if (note === undefined && findings.length === 0) {
    return null;
  }
  return (
    <span className="card-signs" aria-hidden="true">
      {note !== undefined && (
        <Tooltip label={canvas.hasNote(note)} multiline maw={280}>
          <span className="sign">
            <NoteIcon size={15} />
          </span>
        </Tooltip>
      )}
      {findings.length > 0 && (
        <Tooltip label={findings.map(say).join('\n')} multiline maw={320} style={{ whiteSpace: 'pre-line' }}>
          <span className={findings.every(({ warning }) => warning) ? 'sign sign-warning' : 'sign sign-wrong'}>
            <WarningIcon size={16} />
          </span>
        </Tooltip>
      )}
    </span>
  );
}
