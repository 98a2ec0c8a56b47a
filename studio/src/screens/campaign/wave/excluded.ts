import type { ExcludedAction } from '../../../api/schema';
import type { Names } from '../../../i18n/useNames';

/** A rule with what it excluded, each action with the places where it did. */
export interface ExcludedByRule {
  readonly rule: string;
  readonly actions: readonly { readonly action: string; readonly paths: readonly string[] }[];
}

/** What people call an action such as "email/brand". */
export function actionOf(action: string, names: Names): string {
  const slash = action.indexOf('/');
  return slash < 0 ? action : names.action({ channel: action.slice(0, slash), message: action.slice(slash + 1) });
}

/** The rules that excluded something, the one that excluded most first. */
export function byRule(excluded: readonly ExcludedAction[]): readonly ExcludedByRule[] {
  const rules = new Map<string, Map<string, string[]>>();
  for (const { rule, action, path } of excluded) {
    const actions = rules.get(rule) ?? new Map<string, string[]>();
    actions.set(action, [...(actions.get(action) ?? []), path]);
    rules.set(rule, actions);
  }
  const count = ({ actions }: ExcludedByRule): number => actions.reduce((sum, { paths }) => sum + paths.length, 0);
  return [...rules]
    .map(([rule, actions]) => ({ rule, actions: [...actions].map(([action, paths]) => ({ action, paths })) }))
    .sort((a, b) => count(b) - count(a));
}
