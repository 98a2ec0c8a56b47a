import { NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { knownIn, rangeOfCount, withCount, withField } from '../../../../world/conditionEdits';
import type { Earlier } from '../../../../world/conditions';
import type { Place } from '../../../../world/draft';
import { refusalBelow, useWorldDraft } from '../WorldDraftContext';
import { NamesChoice } from './NamesChoice';
import { RangeFields } from './RangeFields';

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="earlier-row">
      <span className="condition-label">{label}</span>
      {children}
    </div>
  );
}

interface EarlierCountProps {
  readonly earlier: Earlier;
  readonly place: Place;
  readonly onChange: (earlier: Earlier) => void;
}

/** How often there was an earlier contact of a kind: how often, then which contacts count. */
export function EarlierCount({ earlier, place, onChange }: EarlierCountProps) {
  const { rules, worldRules: words } = useWords();
  const names = useNames();
  const { draft, refusals } = useWorldDraft();
  const known = knownIn(draft.document);
  const set = <Field extends keyof Earlier>(field: Field, value: Earlier[Field] | undefined): void =>
    onChange(withField(earlier, field, value));
  const choice = (
    field: 'channel' | 'message' | 'trait' | 'reaction',
    all: readonly string[],
    called: (name: string) => string,
  ) => (
    <Row label={words.kinds[field]}>
      <NamesChoice
        label={words.kinds[field]}
        names={earlier[field]}
        known={all}
        called={called}
        none={words.any}
        onChange={(chosen) => set(field, chosen)}
      />
    </Row>
  );
  const error = refusalBelow(refusals, place);
  return (
    <>
      <Row label={words.times}>
        <RangeFields
          label={words.times}
          range={rangeOfCount(earlier)}
          least={0}
          most={known.depth}
          onChange={(range) => onChange(withCount(earlier, range))}
        />
      </Row>
      {earlier.same !== 'channel' && choice('channel', known.channels, names.channel)}
      {earlier.same !== 'message' && choice('message', known.messages, names.message)}
      {known.traits.length > 0 && choice('trait', known.traits, (trait) => trait)}
      {choice('reaction', known.leadingOn, names.reaction)}
      <Row label={words.kinds.same}>
        <NativeSelect
          size="xs"
          aria-label={words.kinds.same}
          value={earlier.same ?? ''}
          data={[
            { value: '', label: words.any },
            { value: 'channel', label: rules.kindSame.channel },
            { value: 'message', label: rules.kindSame.message },
          ]}
          onChange={({ currentTarget }) => onChange(withSame(earlier, currentTarget.value))}
        />
      </Row>
      <Row label={words.kinds.favoured}>
        <NativeSelect
          size="xs"
          aria-label={words.kinds.favoured}
          value={String(earlier.favoured ?? '')}
          data={[
            { value: '', label: words.any },
            { value: 'true', label: rules.kindFavoured },
            { value: 'false', label: rules.kindNotFavoured },
          ]}
          onChange={({ currentTarget: { value } }) => set('favoured', value === '' ? undefined : value === 'true')}
        />
      </Row>
      {error !== undefined && (
        <Text size="xs" c="var(--wrong)">
          {error}
        </Text>
      )}
    </>
  );
}

/** A contact that shares the channel cannot be asked for a named one as well; the same of messages. */
function withSame(earlier: Earlier, same: string): Earlier {
  if (same !== 'channel' && same !== 'message') {
    return withField(earlier, 'same', undefined);
  }
  return { ...withField(earlier, same, undefined), same };
}
