/** A point of the curve over several seeds. */
export interface BandPoint {
  readonly x: number;
  /** Mean over the seeds. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** The mean of curves that were seen after the same numbers of journeys, with their lowest and highest values. */
export function bandOf(runs: ReadonlyArray<ReadonlyArray<readonly [number, number]>>): BandPoint[] {
  const [first = []] = runs;
  return first.map(([x], at) => {
    const values = runs.flatMap((run) => {
      const point = run[at];
      return point === undefined ? [] : [point[1]];
    });
    const value = values.reduce((sum, each) => sum + each, 0) / values.length;
    return { x, value, lower: Math.min(...values), upper: Math.max(...values) };
  });
}
