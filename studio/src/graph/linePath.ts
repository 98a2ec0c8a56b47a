import type { Direction, Line } from './layout';

/** A place in the drawing, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a line leaves an item and where it arrives, in CSS pixels. */
export function lineEnds({ from, to }: Line, direction: Direction): { readonly start: Point; readonly end: Point } {
  return direction === 'right'
    ? { start: { x: from.x + from.width, y: from.y + from.height / 2 }, end: { x: to.x, y: to.y + to.height / 2 } }
    : { start: { x: from.x + from.width / 2, y: from.y + from.height }, end: { x: to.x + to.width / 2, y: to.y } };
}

/** The part of the way in which a line bends; the rest is straight, so that a label can stand along it. */
const BEND = 0.3;

/** A curve that leaves and arrives along the direction of the tree, as the `d` of an SVG path. */
export function linePath(start: Point, end: Point, direction: Direction): string {
  if (direction === 'down') {
    const bent = start.y + (end.y - start.y) * BEND;
    const middle = (start.y + bent) / 2;
    return `M${start.x},${start.y}C${start.x},${middle} ${end.x},${middle} ${end.x},${bent}V${end.y}`;
  }
  const bent = start.x + (end.x - start.x) * BEND;
  const middle = (start.x + bent) / 2;
  return `M${start.x},${start.y}C${middle},${start.y} ${middle},${end.y} ${bent},${end.y}H${end.x}`;
}
