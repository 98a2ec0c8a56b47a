interface Point {
  readonly x: number;
  readonly value: number;
}

/** The first part of an axis, and the share of a line's way that makes it pressed when it lies in there. */
const FIRST = 0.15;
const MOST = 0.6;

function isPressedLine(points: readonly Point[], end: number): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first.value === last.value) {
    return false;
  }
  const there = points.findLast(({ x }) => x <= FIRST * end) ?? first;
  return Math.abs(there.value - first.value) >= MOST * Math.abs(last.value - first.value);
}

/** Whether a line does most of what it does so far left that a logarithmic axis is needed to see how. */
export function isPressed(lines: ReadonlyArray<readonly Point[]>): boolean {
  const end = Math.max(0, ...lines.map((points) => points.at(-1)?.x ?? 0));
  return lines.some((points) => isPressedLine(points, end));
}
