import type { Lead } from '../../../../graph/world';
import type { BranchView, EndView } from '../scene';
import { type Brush, bar, fainter, kindColour, type Place, ringColour } from './brush';

/** The measures of branches and ends as the style sheet has them, in CSS pixels of the drawing. */
const PLUS = 15;
const MARK = 5.5;
const ROOM = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

function circle({ canvas }: Brush, { x, y }: Point, radius: number): void {
  canvas.beginPath();
  canvas.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Where a mark of a radius stands: at the beginning of its box, in the middle of the height. */
function middleOf({ x, y, height }: Place, radius: number): Point {
  return { x: x + radius, y: y + height / 2 };
}

/** The label of a branch or end, beside the mark. */
function paintLabel({ reaction, flow }: BranchView | EndView, at: Point, radius: number, brush: Brush): void {
  const colour = kindColour(reaction?.kind, brush.theme);
  const name = (reaction?.name.length ?? 0) * 6.2;
  const people = flow === undefined ? 0 : 74;
  const height = 7;
  const x = at.x + radius + ROOM;
  bar(brush, colour, 0.45, { x, y: at.y - 3, width: name, height });
  bar(brush, brush.theme.text, 0.45, { x: x + name + 6, y: at.y - 3, width: people, height });
}

function paintDot({ x, y }: Point, kind: Lead['kind'] | undefined, brush: Brush): void {
  const { canvas, theme } = brush;
  canvas.fillStyle = kindColour(kind, theme);
  if (kind === 'conversion') {
    const half = MARK * Math.SQRT2;
    canvas.beginPath();
    canvas.moveTo(x, y - half);
    canvas.lineTo(x + half, y);
    canvas.lineTo(x, y + half);
    canvas.lineTo(x - half, y);
  } else {
    circle(brush, { x, y }, MARK);
  }
  canvas.fill();
}

function paintCross({ x, y }: Point, brush: Brush): void {
  const { canvas, theme } = brush;
  canvas.strokeStyle = theme.optOut;
  canvas.lineWidth = 2.5;
  canvas.beginPath();
  canvas.moveTo(x - MARK, y - MARK);
  canvas.lineTo(x + MARK, y + MARK);
  canvas.moveTo(x + MARK, y - MARK);
  canvas.lineTo(x - MARK, y + MARK);
  canvas.stroke();
}

/** The end of a journey. */
export function paintEnd(view: EndView, place: Place, brush: Brush): void {
  const at = middleOf(place, MARK + 4);
  if (view.reaction.kind === 'opt-out') {
    paintCross(at, brush);
  } else {
    paintDot(at, view.reaction.kind, brush);
  }
  paintLabel(view, at, MARK, brush);
}

function paintPlus({ x, y }: Point, ring: string | undefined, brush: Brush): void {
  const { canvas, theme, pixel, detail } = brush;
  circle(brush, { x, y }, PLUS);
  canvas.fillStyle = theme.surface;
  canvas.fill();
  canvas.strokeStyle = ring ?? theme.neutral;
  canvas.lineWidth = ring === undefined ? 1.5 : 2 * Math.max(1, pixel);
  canvas.stroke();
  fainter(brush, detail, () => {
    canvas.beginPath();
    canvas.moveTo(x - 5, y);
    canvas.lineTo(x + 5, y);
    canvas.moveTo(x, y - 5);
    canvas.lineTo(x, y + 5);
    canvas.stroke();
  });
}

/** A branch that can take a step: a plus, or a dot where nothing can be edited. */
export function paintBranch(view: BranchView, place: Place, brush: Brush): void {
  const ring = ringColour(view, brush);
  const radius = view.isLocked ? MARK + 4 : PLUS;
  const at = middleOf(place, radius);
  if (view.isLocked && ring === undefined) {
    paintDot(at, view.reaction?.kind, brush);
  } else {
    paintPlus(at, ring, brush);
  }
  paintLabel(view, at, view.isLocked ? MARK : PLUS, brush);
}
