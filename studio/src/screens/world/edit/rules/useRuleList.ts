import { useEffect, useRef, useState } from 'react';
import { newRule, withoutRule, withRule, withRuleAt } from '../../../../world/ruleEdits';
import { useWorldDraft } from '../WorldDraftContext';
import { downId, nameId, upId } from './RuleHead';

export interface RuleList {
  /** One per rule, in their order; a rule keeps its own. */
  readonly ids: readonly string[];
  /** The id of the rule that was added last. */
  readonly added: string | undefined;
  readonly add: (name: string) => void;
  readonly move: (from: number, to: number) => void;
  readonly remove: (index: number) => void;
}

const idOf = (number: number): string => `rule-${number}`;

/** The rules of the world that is edited as a list; the focus follows a rule that is moved. */
export function useRuleList(): RuleList {
  const { draft, change } = useWorldDraft();
  const [ids, setIds] = useState(() => (draft.document.rules ?? []).map((_, index) => idOf(index)));
  const [added, setAdded] = useState<string>();
  const next = useRef(ids.length);
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (focus.current !== undefined) {
      document.getElementById(focus.current)?.focus();
      focus.current = undefined;
    }
  });
  return {
    ids,
    added,
    add: (name) => {
      const id = idOf(next.current++);
      setIds([...ids, id]);
      setAdded(id);
      focus.current = nameId(id);
      change(withRule(draft, newRule(draft.document, name)));
    },
    move: (from, to) => {
      const id = ids[from] ?? '';
      const isUp = to === 0 ? false : to === ids.length - 1 || to < from;
      setIds(ids.toSpliced(from, 1).toSpliced(to, 0, id));
      focus.current = isUp ? upId(id) : downId(id);
      change(withRuleAt(draft, from, to));
    },
    remove: (index) => {
      const others = ids.toSpliced(index, 1);
      setIds(others);
      const neighbour = others[Math.min(index, others.length - 1)];
      focus.current = neighbour === undefined ? undefined : nameId(neighbour);
      change(withoutRule(draft, index));
    },
  };
}
