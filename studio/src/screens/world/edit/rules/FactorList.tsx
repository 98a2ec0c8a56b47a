import { Button, CloseButton, Group } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import type { Rule } from '../../../../world/conditions';
import { type Place, without, withValue } from '../../../../world/draft';
import { NumberRow } from '../NumberRow';
import { useWorldDraft } from '../WorldDraftContext';

interface FactorListProps {
  readonly times: Rule['times'];
  /** Where the factors stand in the world. */
  readonly place: Place;
}

/** By what a rule multiplies the rates or odds of reactions; a reaction without a factor keeps its rate. */
export function FactorList({ times, place }: FactorListProps) {
  const { worlds, worldRules: words } = useWords();
  const names = useNames();
  const { draft, change } = useWorldDraft();
  const said = (reaction: string): string => worlds.factor(names.reaction(reaction).toLowerCase());
  const answers = Object.entries(draft.document.reactions).filter(([, role]) => role !== 'negative');
  const missing = answers.map(([name]) => name).filter((name) => times[name] === undefined);
  const add = (reaction: string): void => {
    const document = withValue(draft.document, [...place, reaction], { value: 1, source: 'assumed' });
    change({ ...draft, document });
  };
  return (
    <>
      {Object.keys(times).map((reaction) => (
        <div key={reaction} className="factor">
          <NumberRow label={said(reaction)} place={[...place, reaction]} />
          <CloseButton
            size="sm"
            aria-label={words.removePart(said(reaction))}
            title={words.removePart(said(reaction))}
            onClick={() => change(without(draft, [...place, reaction]))}
          />
        </div>
      ))}
      <Group gap={6} mt={4}>
        {missing.map((reaction) => (
          <Button key={reaction} size="compact-xs" variant="subtle" color="gray" onClick={() => add(reaction)}>
            {words.addFactor(said(reaction))}
          </Button>
        ))}
      </Group>
    </>
  );
}
