import { Button, CloseButton } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { type Place, valueAt, withNumber, without } from '../../../world/draft';
import { ASSUMED } from '../../../world/numbers';
import { NumberRow } from './NumberRow';
import './numberRow.css';
import { useWorldDraft } from './WorldDraftContext';

interface OptionalNumberRowProps {
  readonly label: string;
  readonly place: Place;
  /** What the number is to begin with: what a world means that does not say it. */
  readonly unsaid: string;
}

/** A number that a world may leave out: it can be added, and taken away again. */
export function OptionalNumberRow({ label, place, unsaid }: OptionalNumberRowProps) {
  const { worlds } = useWords();
  const { draft, change } = useWorldDraft();
  if (valueAt(draft.document, place) === undefined) {
    return (
      <div className="number-row">
        <span className="number-row-label">{label}</span>
        <div className="number-row-wide">
          <Button
            size="xs"
            variant="default"
            aria-label={worlds.addNamed(label)}
            onClick={() => change(withNumber(draft, place, { written: unsaid, source: ASSUMED }))}
          >
            {worlds.add}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="number-row-optional">
      <NumberRow label={label} place={place} />
      <CloseButton
        size="sm"
        mt={4}
        aria-label={worlds.removeNamed(label)}
        title={worlds.removeNamed(label)}
        onClick={() => change(without(draft, place))}
      />
    </div>
  );
}
