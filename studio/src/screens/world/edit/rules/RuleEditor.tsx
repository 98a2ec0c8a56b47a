import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import type { Rule } from '../../../../world/conditions';
import { conditionText } from '../../../../world/conditionText';
import { withValue } from '../../../../world/draft';
import '../editors.css';
import { refusalBelow, useWorldDraft } from '../WorldDraftContext';
import { ConditionEditor } from './ConditionEditor';
import { FactorList } from './FactorList';
import { RuleHead } from './RuleHead';

interface RuleEditorProps {
  readonly rule: Rule;
  /** Its place among the rules, from 0. */
  readonly index: number;
  readonly count: number;
  /** Stays the same wherever the rule is moved to. */
  readonly id: string;
  /** Whether it has just been added, so that its condition is to be written. */
  readonly isNew: boolean;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** A rule of a world: its name, when it applies, and its factors. */
export function RuleEditor({ rule, index, count, id, isNew, onMove, onRemove }: RuleEditorProps) {
  const words = useWords();
  const names = useNames();
  const { draft, change, refusals } = useWorldDraft();
  const [isOpen, { toggle }] = useDisclosure(isNew);
  const refusal = refusalBelow(refusals, ['rules', index]);
  const set = (field: 'name' | 'when', value: unknown): void =>
    change({ ...draft, document: withValue(draft.document, ['rules', index, field], value) });
  return (
    <li
      className="editor-card"
      data-open={isOpen || undefined}
      data-refused={refusal !== undefined || undefined}
      aria-label={rule.name}
    >
      <RuleHead
        name={rule.name}
        index={index}
        count={count}
        id={id}
        onName={(name) => set('name', name)}
        onMove={onMove}
        onRemove={onRemove}
      />
      <Text size="sm" c="dimmed" my={4}>
        {words.worldRules.applies(conditionText(rule.when, words, names))}
      </Text>
      {refusal !== undefined && (
        <Text size="xs" c="var(--wrong)" mb={4} role="alert">
          {refusal}
        </Text>
      )}
      <Button size="compact-xs" variant="default" aria-expanded={isOpen} onClick={toggle} mb={4}>
        {isOpen ? words.worldRules.close : words.worldRules.edit}
      </Button>
      {isOpen && (
        <ConditionEditor when={rule.when} place={['rules', index, 'when']} onChange={(when) => set('when', when)} />
      )}
      <FactorList times={rule.times} place={['rules', index, 'times']} />
    </li>
  );
}
