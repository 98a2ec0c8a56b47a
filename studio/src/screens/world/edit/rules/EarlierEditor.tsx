import { Button, CloseButton } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { asList, type Condition, type Earlier } from '../../../../world/conditions';
import type { Place } from '../../../../world/draft';
import { EarlierCount } from './EarlierCount';

interface EarlierEditorProps {
  readonly earlier: NonNullable<Condition['earlier']>;
  readonly place: Place;
  readonly onChange: (earlier: NonNullable<Condition['earlier']>) => void;
}

/** How many contacts of some kinds there were before; all the counts must hold. */
export function EarlierEditor({ earlier, place, onChange }: EarlierEditorProps) {
  const { worldRules: words } = useWords();
  const isList = Array.isArray(earlier);
  const counts = asList<Earlier>(earlier);
  const set = (next: readonly Earlier[]): void => {
    const [only] = next;
    onChange(next.length === 1 && only !== undefined ? only : next);
  };
  return (
    <div className="earlier-list">
      {counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: counts have nothing else to be told apart by
        <fieldset key={index} className="earlier">
          <legend>{counts.length === 1 ? words.count : words.countOf(index + 1)}</legend>
          <EarlierCount
            earlier={count}
            place={isList ? [...place, index] : place}
            onChange={(next) => set(counts.with(index, next))}
          />
          {counts.length > 1 && (
            <CloseButton
              size="xs"
              className="earlier-remove"
              aria-label={words.removePart(words.countOf(index + 1))}
              onClick={() => set(counts.toSpliced(index, 1))}
            />
          )}
        </fieldset>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        w="fit-content"
        onClick={() => set([...counts, { at_least: 1 }])}
      >
        {words.addCount}
      </Button>
    </div>
  );
}
