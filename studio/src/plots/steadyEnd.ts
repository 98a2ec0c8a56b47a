interface Point {
  readonly x: number;
  readonly value: number;
}

/** A line is steady where it stays this close to its last value, as a share of its whole range. */
const CLOSE = 0.005;

/** How much of the steady part is shown, in shares of what is before it. */
const SHOWN = 0.4;

/** From where on a line keeps its last value but for a hair; 0 for one that never moves. */
function steadyFrom(points: readonly Point[]): number {
  const values = points.map(({ value }) => value);
  const last = values.at(-1) ?? 0;
  const close = CLOSE * (Math.max(...values) - Math.min(...values));
  const unsteady = values.findLastIndex((value) => Math.abs(value - last) > close);
  return points[unsteady + 1]?.x ?? points[unsteady]?.x ?? 0;
}

/**
 * Lines without the long steady end that all of them share, which would press what is before it against the axis. What
 * is kept reaches a little into it; a line that is cut off ends with its value there.
 *
 * @returns the lines, and where they were cut off; undefined where the whole is shown
 */
export function withoutSteadyEnd<P extends Point>(
  lines: ReadonlyArray<readonly P[]>,
): {
  readonly lines: ReadonlyArray<readonly P[]>;
  readonly cutAt: number | undefined;
} {
  const whole = Math.max(0, ...lines.map((points) => points.at(-1)?.x ?? 0));
  const end = Math.max(0, ...lines.map(steadyFrom)) * (1 + SHOWN);
  if (end === 0 || end >= whole) {
    return { lines, cutAt: undefined };
  }
  return { lines: lines.map((points) => upTo(points, end)), cutAt: end };
}

function upTo<P extends Point>(points: readonly P[], end: number): readonly P[] {
  const kept = points.filter(({ x }) => x <= end);
  const before = kept.at(-1);
  return before === undefined || before.x === end ? kept : [...kept, { ...before, x: end }];
}
