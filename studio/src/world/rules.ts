import type { WorldDocument } from '../api/schema';
import type { Condition, Rule } from './conditions';

/** The rules of a world in the order of its file. */
export function rulesOf({ rules = [] }: WorldDocument): readonly Rule[] {
  return rules.map(({ name = '', when, times }) => ({ name, when: (when ?? {}) as Condition, times }));
}
