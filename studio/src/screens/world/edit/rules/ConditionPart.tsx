import { NativeSelect } from '@mantine/core';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { knownIn, type Part, rangeOfStep, stepIn } from '../../../../world/conditionEdits';
import type { Condition } from '../../../../world/conditions';
import type { Place } from '../../../../world/draft';
import { refusalBelow, useWorldDraft } from '../WorldDraftContext';
import { EarlierEditor } from './EarlierEditor';
import { NamesChoice } from './NamesChoice';
import { RangeFields } from './RangeFields';

interface ConditionPartProps {
  readonly part: Part;
  readonly when: Condition;
  readonly place: Place;
  readonly onChange: <Changed extends Part>(part: Changed, value: Condition[Changed]) => void;
}

/** The field or fields of one part of a condition. */
export function ConditionPart({ part, when, place, onChange }: ConditionPartProps) {
  const { rules, worldRules: words } = useWords();
  const names = useNames();
  const { draft, refusals } = useWorldDraft();
  const known = knownIn(draft.document);
  const label = words.parts[part];
  const error = refusalBelow(refusals, place);
  const yesNo = (field: 'favoured' | 'same_channel' | 'same_message', yes: string, no: string) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={String(when[field])}
      error={error}
      data={[
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ]}
      onChange={({ currentTarget }) => onChange(field, currentTarget.value === 'true')}
    />
  );
  const choice = (
    field: 'channel' | 'message' | 'trait' | 'after',
    all: readonly string[],
    called: (name: string) => string,
  ) => (
    <NamesChoice
      label={label}
      names={when[field]}
      known={all}
      called={called}
      error={error}
      onChange={(chosen) => onChange(field, chosen)}
    />
  );
  switch (part) {
    case 'channel':
      return choice(part, known.channels, names.channel);
    case 'message':
      return choice(part, known.messages, names.message);
    case 'trait':
      return choice(part, known.traits, (trait) => trait);
    case 'after':
      return choice(part, known.leadingOn, names.reaction);
    case 'favoured':
      return yesNo(part, rules.favoured, rules.notFavoured);
    case 'same_channel':
      return yesNo(part, rules.sameChannel, rules.otherChannel);
    case 'same_message':
      return yesNo(part, rules.sameMessage, rules.otherMessage);
    case 'step':
      return (
        <RangeFields
          label={label}
          range={rangeOfStep(when.step ?? {})}
          least={1}
          most={known.depth}
          onChange={(range) => onChange('step', stepIn(range))}
        />
      );
    case 'earlier':
      return (
        <EarlierEditor earlier={when.earlier ?? []} place={place} onChange={(next) => onChange('earlier', next)} />
      );
  }
}
