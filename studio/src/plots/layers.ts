import { asHeading, sharedBeginning } from '../format/words';

/** What is placed: when it is visited, and how much it weighs. */
export interface Placeable {
  readonly name: string;
  /** The mean step at which journeys come here; not known for some ends. */
  readonly step: number | null;
  readonly weight: number;
  /** Whether journeys end here; ends stand in a column of their own. */
  readonly end: boolean;
}

/** States that journeys visit at about the same time. */
export interface Layer<State extends Placeable> {
  /** What the names in it begin with, or else its steps. */
  readonly title: string;
  /** Taken off every name, because the title says it. */
  readonly beginning: string;
  /** The heaviest first. */
  readonly states: readonly State[];
}

/** Columns that stand beside each other on a screen of 1440 pixels, that of the ends among them. */
export const COLUMNS_AT_MOST = 8;

/** Rows above which states are spread over more columns than there are steps. */
const ROWS_AT_MOST = 16;

/**
 * States in columns by the mean step at which journeys visit them, ends last: one column a step where that fits,
 * otherwise as many columns as fit, equally full. The same input gives the same columns. O(n log n).
 */
export function layersByStep<State extends Placeable>(states: readonly State[]): Layer<State>[] {
  const inTime = states.filter(({ end }) => !end).sort((one, other) => stepOf(one) - stepOf(other));
  const ends = states.filter(({ end }) => end);
  const most = COLUMNS_AT_MOST - (ends.length > 0 ? 1 : 0);
  const bySteps = grouped(inTime);
  const fits = bySteps.length <= most && bySteps.every((column) => column.length <= ROWS_AT_MOST);
  const columns = (fits ? bySteps : equallyFull(inTime, most)).map((column) => layer(column, stepTitle(column)));
  return ends.length > 0 ? [...columns, layer(ends, 'end')] : columns;
}

function stepOf({ step }: Placeable): number {
  return step ?? 0;
}

function grouped<State extends Placeable>(inTime: readonly State[]): State[][] {
  const columns = new Map<number, State[]>();
  for (const state of inTime) {
    const step = Math.round(stepOf(state));
    columns.set(step, [...(columns.get(step) ?? []), state]);
  }
  return [...columns.values()];
}

function equallyFull<State extends Placeable>(inTime: readonly State[], most: number): State[][] {
  const count = Math.min(most, inTime.length);
  return Array.from({ length: count }, (_, column) =>
    inTime.slice(Math.round((column * inTime.length) / count), Math.round(((column + 1) * inTime.length) / count)),
  );
}

function layer<State extends Placeable>(states: readonly State[], otherwise: string): Layer<State> {
  const beginning = sharedBeginning(states.map(({ name }) => name));
  const sorted = [...states].sort((one, other) => other.weight - one.weight);
  return { title: asHeading(beginning) || otherwise, beginning, states: sorted };
}

function stepTitle(column: readonly Placeable[]): string {
  const steps = column.map(stepOf);
  const [first, last] = [Math.round(Math.min(...steps)), Math.round(Math.max(...steps))];
  return first === last ? `step ${first}` : `steps ${first} to ${last}`;
}
