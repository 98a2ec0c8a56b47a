import type { Policy } from './documents';

/** What a policy says of one state, and how well the log supports it. */
export interface PolicyRow {
  readonly state: string;
  /** Steps of the log in this state, with any action. */
  readonly visits: number;
  /** Steps of the log in this state with the best action. */
  readonly support: number;
  readonly best: string;
  readonly value: number | null;
  readonly second: string | null;
  readonly secondValue: number | null;
  /** How much better the best action is than the next best. */
  readonly difference: number | null;
  readonly thin: ThinCell | undefined;
}

export interface ThinCell {
  readonly action: string;
  readonly visits: number;
  readonly standardError: number | null;
}

/** One row per state that has an action, the most visited first. */
export function policyRows(policy: Policy): PolicyRow[] {
  const thin = new Map<string, ThinCell>();
  for (const { state, action, visits, standard_error } of policy.thin) {
    thin.set(key(state, action), { action, visits, standardError: standard_error ?? null });
  }
  return Object.entries(policy.policy)
    .map(([state, best]) => row(policy, state, best, thin.get(key(state, best))))
    .sort((one, other) => other.visits - one.visits);
}

function key(state: string, action: string): string {
  return JSON.stringify([state, action]);
}

function row(policy: Policy, state: string, best: string, thin: ThinCell | undefined): PolicyRow {
  const visits = policy.visits[state] ?? {};
  const actionValues = policy.action_values[state] ?? {};
  const value = actionValues[best] ?? policy.values[state] ?? null;
  const [second, secondValue] = Object.entries(actionValues)
    .filter(([action]) => action !== best)
    .reduce<[string | null, number | null]>(
      (ahead, [action, worth]) => (ahead[1] === null || worth > ahead[1] ? [action, worth] : ahead),
      [null, null],
    );
  return {
    state,
    visits: Object.values(visits).reduce((sum, count) => sum + count, 0),
    support: visits[best] ?? 0,
    best,
    value,
    second,
    secondValue,
    difference: value === null || secondValue === null ? null : value - secondValue,
    thin,
  };
}
