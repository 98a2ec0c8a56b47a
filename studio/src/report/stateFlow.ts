import type { Flow, FlowLink } from '../plots/sankey';
import type { Theme } from '../plots/theme';
import type { LogStatistics } from './documents';

/** A move between two columns of a flow. */
export interface ColumnMove {
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** States that a column shows by name; the rest stands together. */
const STATES_A_COLUMN = 8;

/** Columns that fit beside each other. */
const COLUMNS_AT_MOST = 8;

const OTHER = 'other states';

/**
 * The moves of a log by step, or, where the log tells only which state follows which, as two columns: the state before
 * and the state after any step, which cannot run in a circle.
 */
export function columnMoves({ flow, transitions }: LogStatistics): ColumnMove[] {
  if (flow !== undefined && flow.length > 0) {
    const first = flow.reduce((least, { step }) => Math.min(least, step), Number.POSITIVE_INFINITY);
    return flow
      .map(({ step, from, to, count }) => ({ column: step - first, from, to, count }))
      .filter(({ column }) => column < COLUMNS_AT_MOST - 1);
  }
  return transitions.map(({ state, next_state, count }) => ({ column: 0, from: state, to: next_state, count }));
}

/** The commonest moves: the largest states of each column by name, the others together. */
export function stateFlow(moves: readonly ColumnMove[], theme: Theme): Flow {
  const sizes = columnSizes(moves);
  const kept = new Map([...sizes].map(([column, states]) => [column, largest(states)]));
  const name = (column: number, state: string): string => (kept.get(column)?.includes(state) ? state : OTHER);
  const links = new Map<string, FlowLink>();
  for (const { column, from, to, count } of moves) {
    const [left, right] = [name(column, from), name(column + 1, to)];
    const link = { from: key(column, left), to: key(column + 1, right), label: 'moves', colour: theme.neutral };
    const id = JSON.stringify([link.from, link.to]);
    links.set(id, { ...link, value: count + (links.get(id)?.value ?? 0) });
  }
  const nodes = [...kept].flatMap(([column, states]) => {
    const others = states.length < (sizes.get(column)?.size ?? 0) ? [OTHER] : [];
    return [...states, ...others].map((state) => ({
      key: key(column, state),
      label: state,
      column,
      colour: state === OTHER ? theme.muted : theme.neutral,
    }));
  });
  return { nodes, links: [...links.values()].filter(({ value }) => value > 0) };
}

function key(column: number, state: string): string {
  return `${column}:${state}`;
}

/** How many journeys are in each state of each column: what comes in or what goes out, whichever is more. */
function columnSizes(moves: readonly ColumnMove[]): Map<number, Map<string, number>> {
  const going = new Map<number, Map<string, number>>();
  const coming = new Map<number, Map<string, number>>();
  for (const { column, from, to, count } of moves) {
    add(going, column, from, count);
    add(coming, column + 1, to, count);
  }
  const columns = [...new Set([...going.keys(), ...coming.keys()])].sort((one, other) => one - other);
  return new Map(columns.map((column) => [column, larger(going.get(column), coming.get(column))]));
}

function add(sizes: Map<number, Map<string, number>>, column: number, state: string, count: number): void {
  const states = sizes.get(column) ?? new Map<string, number>();
  states.set(state, (states.get(state) ?? 0) + count);
  sizes.set(column, states);
}

function larger(one: Map<string, number> = new Map(), other: Map<string, number> = new Map()): Map<string, number> {
  const states = new Set([...one.keys(), ...other.keys()]);
  return new Map([...states].map((state) => [state, Math.max(one.get(state) ?? 0, other.get(state) ?? 0)]));
}

function largest(states: ReadonlyMap<string, number>): string[] {
  return [...states]
    .sort(([, one], [, other]) => other - one)
    .slice(0, STATES_A_COLUMN)
    .map(([state]) => state);
}
