/** A place in a drawing of columns and rows, both from 0; rows may lie between two whole numbers. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

const ROWS_AT_MOST = 14;

/**
 * How many of its likeliest moves a name stands before the end; a way that runs in a circle ends where it first comes
 * again. Names without a move have 0.
 *
 * O(n · d) for n names and the longest distance d.
 */
export function distancesToEnd(moves: readonly Edge[]): ReadonlyMap<string, number> {
  const next = likeliest(moves);
  const names = new Set(moves.flatMap(({ from, to }) => [from, to]));
  return new Map([...names].map((name) => [name, stepsToEnd(name, next)]));
}

/**
 * Places names in columns so that most moves lead to the right. A column that is too full is split; within a column,
 * names stand near those to which they lead. The same input gives the same places.
 *
 * @param distances how far each name is from the end; the farthest stand on the left
 */
export function placed(
  names: readonly string[],
  moves: readonly Edge[],
  distances: ReadonlyMap<string, number>,
): Place[] {
  const byDistance = new Map<number, string[]>();
  for (const name of names) {
    const distance = distances.get(name) ?? 0;
    byDistance.set(distance, [...(byDistance.get(distance) ?? []), name]);
  }
  const columns = [...byDistance].sort(([one], [other]) => other - one).flatMap(([, column]) => split(column));
  const places = inRows(columns, likeliest(moves));
  return names.map((name) => places.get(name) ?? { column: 0, row: 0 });
}

function likeliest(moves: readonly Edge[]): ReadonlyMap<string, string> {
  const best = new Map<string, Edge>();
  for (const move of moves) {
    if (move.from !== move.to && move.share > (best.get(move.from)?.share ?? 0)) {
      best.set(move.from, move);
    }
  }
  return new Map([...best].map(([from, { to }]) => [from, to]));
}

function stepsToEnd(name: string, next: ReadonlyMap<string, string>): number {
  const seen = new Set([name]);
  let here = next.get(name);
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    here = next.get(here);
  }
  return seen.size - 1;
}

function split(column: string[]): string[][] {
  const parts = Math.ceil(column.length / ROWS_AT_MOST);
  const size = Math.ceil(column.length / parts);
  return Array.from({ length: parts }, (_, part) => column.slice(part * size, (part + 1) * size));
}

/** Centres each column, and orders it, from the right, by the rows to which its names lead. */
function inRows(columns: string[][], next: ReadonlyMap<string, string>): Map<string, Place> {
  const fullest = Math.max(0, ...columns.map((column) => column.length));
  const places = new Map<string, Place>();
  for (let column = columns.length - 1; column >= 0; column--) {
    const target = (name: string): number => places.get(next.get(name) ?? '')?.row ?? fullest / 2;
    const here = [...(columns[column] ?? [])].sort((one, other) => target(one) - target(other));
    const top = (fullest - here.length) / 2;
    here.forEach((name, index) => {
      places.set(name, { column, row: top + index });
    });
  }
  return places;
}
