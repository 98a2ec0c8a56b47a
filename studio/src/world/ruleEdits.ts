import type { WorldDocument } from '../api/schema';
import { type Draft, type Place, pointer, valueAt, withValue } from './draft';

type Rule = NonNullable<WorldDocument['rules']>[number];

const RULES = ['rules'];

/** A rule to begin with: it applies always and changes nothing, until its condition and its factor are written. */
export function newRule({ reactions }: WorldDocument, name: string): Rule {
  const [moved = ''] = Object.keys(reactions).filter((reaction) => reactions[reaction] === 'conversion');
  return { name, when: {}, times: { [moved]: { value: 1, source: 'assumed' } } };
}

export function withRule({ document, typed }: Draft, rule: Rule): Draft {
  return { typed, document: withValue(document, RULES, [...(document.rules ?? []), rule]) };
}

/** The draft without one of its rules. */
export function withoutRule(draft: Draft, index: number): Draft {
  return withOrder(draft, RULES, order(draft).toSpliced(index, 1));
}

/** The draft with one of its rules at another place among them. */
export function withRuleAt(draft: Draft, from: number, to: number): Draft {
  return withOrder(draft, RULES, order(draft).toSpliced(from, 1).toSpliced(to, 0, from));
}

function order({ document }: Draft): readonly number[] {
  return [...(document.rules ?? []).keys()];
}

/**
 * The draft with a list in another order; what was typed in an entry goes with it, or is forgotten with it.
 *
 * @param kept the entries by their places before
 */
function withOrder({ document, typed }: Draft, place: Place, kept: readonly number[]): Draft {
  const list = valueAt(document, place) as readonly unknown[];
  const root = `${pointer(place)}/`;
  const moved = Object.entries(typed).flatMap(([at, written]) => {
    if (!at.startsWith(root)) {
      return [[at, written] as const];
    }
    const [index = '', ...rest] = at.slice(root.length).split('/');
    const next = kept.indexOf(Number(index));
    return next < 0 ? [] : [[`${root}${[next, ...rest].join('/')}`, written] as const];
  });
  return {
    document: withValue(
      document,
      place,
      kept.map((index) => list[index]),
    ),
    typed: Object.fromEntries(moved),
  };
}
