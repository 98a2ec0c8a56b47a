import { TextInput } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { type Place, pointer, withNumber, writtenAt } from '../../../world/draft';
import { readNumber } from '../../../world/numbers';
import './numberRow.css';
import { useWorldDraft } from './WorldDraftContext';

interface NumberRowProps {
  readonly label: string;
  readonly place: Place;
  /** Whether the number may carry its source; depth and spacing may not. */
  readonly hasSource?: boolean;
}

/** One number of a world with where it comes from. */
export function NumberRow({ label, place, hasSource = true }: NumberRowProps) {
  const { worlds } = useWords();
  const { draft, change, refusals } = useWorldDraft();
  const number = writtenAt(draft, place);
  const refusal = refusals.get(pointer(place)) ?? refusals.get(`${pointer(place)}/value`);
  const error = readNumber(number.written) === undefined ? worlds.notANumber : refusal;
  return (
    <div className="number-row">
      <span className="number-row-label">{label}</span>
      <TextInput
        size="xs"
        inputMode="decimal"
        aria-label={`${label}: ${worlds.value}`}
        value={number.written}
        error={error}
        onChange={({ currentTarget }) => change(withNumber(draft, place, { ...number, written: currentTarget.value }))}
      />
      {hasSource && (
        <TextInput
          size="xs"
          aria-label={`${label}: ${worlds.source}`}
          placeholder={worlds.sourceAdvice}
          value={number.source}
          onChange={({ currentTarget }) => change(withNumber(draft, place, { ...number, source: currentTarget.value }))}
        />
      )}
    </div>
  );
}
