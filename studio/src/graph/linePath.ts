import { STEM } from './items';
import type { Direction, Line } from './layout';

/** A place in the drawing, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Ends {
  readonly start: Point;
  readonly end: Point;
}

/** Where a line leaves an item and where it arrives, in CSS pixels. */
export function lineEnds(line: Line, direction: Direction): Ends {
  return direction === 'right' ? endsAcross(line) : endsDown(line);
}

function endsAcross({ from, to }: Line): Ends {
  return { start: { x: from.x + from.width, y: from.y + from.height / 2 }, end: { x: to.x, y: to.y + to.height / 2 } };
}

/** The line of those who enter comes from above; all others go down beside what stands between and then turn right. */
function endsDown({ from, to, reaction }: Line): Ends {
  return reaction === undefined
    ? { start: { x: to.x + STEM, y: from.y + from.height }, end: { x: to.x + STEM, y: to.y } }
    : { start: { x: from.x + STEM, y: from.y + from.height }, end: { x: to.x, y: to.y + to.height / 2 } };
}

/** Where the label of a line begins that goes down: above the card to which it leads. */
export function labelAbove({ to }: Line): Point {
  return { x: to.x, y: to.y - 8 };
}

/** The part of the way in which a line bends; the rest is straight, so that a label can stand along it. */
const BEND = 0.3;

/** How soon a line that goes down turns right, in CSS pixels. */
const CORNER = 10;

/** A line that leaves and arrives along the direction of the tree, as the `d` of an SVG path. */
export function linePath(start: Point, end: Point, direction: Direction): string {
  if (direction === 'down') {
    const turn = start.x === end.x ? '' : `Q${start.x},${end.y} ${start.x + CORNER},${end.y}H${end.x}`;
    return `M${start.x},${start.y}V${turn === '' ? end.y : end.y - CORNER}${turn}`;
  }
  const bent = start.x + (end.x - start.x) * BEND;
  const middle = (start.x + bent) / 2;
  return `M${start.x},${start.y}C${middle},${start.y} ${middle},${end.y} ${bent},${end.y}H${end.x}`;
}
