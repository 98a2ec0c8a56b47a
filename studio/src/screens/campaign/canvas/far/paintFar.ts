import type { Room, View } from '../../../../graph/firstView';
import type { Theme } from '../../../../plots/theme';
import { type Brush, bar, kindColour } from './brush';
import { detailAt } from './detailAt';
import { type FarLine, type FarNode, type FarPicture, meets } from './farPicture';
import { paintCard } from './paintCard';
import { paintBranch, paintEnd } from './paintMarks';
import { paintSplit } from './paintSplit';

/** What a picture is painted with and on. */
export interface Sheet extends Room {
  readonly canvas: CanvasRenderingContext2D;
  /** Pixels of the device in one CSS pixel. */
  readonly density: number;
  readonly theme: Theme;
  readonly wrong: string;
}

/** How strong lines are, and what steps back, as the style sheet has it. */
const LINE = 0.55;
const FAINT = 0.35;

/** No line is painted thinner than this, in CSS pixels of the screen. */
const THINNEST = 0.6;

function paintLine({ line: { view, end, direction }, path }: FarLine, brush: Brush): void {
  const { canvas, theme, pixel } = brush;
  const colour = kindColour(view.reaction?.kind, theme);
  canvas.globalAlpha = view.isFaint ? LINE * FAINT : view.isWalked ? 1 : LINE;
  canvas.strokeStyle = view.isWalked ? theme.text : colour;
  canvas.lineWidth = Math.max(view.width, THINNEST * pixel);
  canvas.stroke(path);
  if (view.label !== undefined && direction === 'right') {
    const width = view.label.length * 6;
    bar(brush, colour, 0.8, { x: end.x - 8 - width, y: end.y - view.width / 2 - 12, width, height: 6 });
  }
}

function paintNode({ node: { position, width = 0, height = 0, data } }: FarNode, brush: Brush): void {
  const { view } = data;
  const { canvas, theme } = brush;
  const place = { ...position, width, height };
  canvas.globalAlpha = view.kind !== 'entrance' && view.isFaint ? FAINT : 1;
  switch (view.kind) {
    case 'step':
      paintCard(view, place, brush);
      break;
    case 'split':
      paintSplit(view, place, brush);
      break;
    case 'branch':
      paintBranch(view, place, brush);
      break;
    case 'end':
      paintEnd(view, place, brush);
      break;
    case 'entrance':
      canvas.fillStyle = theme.text;
      canvas.beginPath();
      canvas.arc(place.x + width / 2, place.y + height / 2, 7, 0, 2 * Math.PI);
      canvas.fill();
  }
}

/** Paints what of a tree is on the screen. Costs O(items), and no element of the page for any of them. */
export function paintFar({ lines, nodes }: FarPicture, { x, y, zoom }: View, sheet: Sheet): void {
  const { canvas, width, height, density, theme, wrong } = sheet;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.clearRect(0, 0, width * density, height * density);
  canvas.setTransform(zoom * density, 0, 0, zoom * density, x * density, y * density);
  const brush: Brush = { canvas, theme, wrong, pixel: 1 / zoom, detail: detailAt(zoom) };
  const seen = { left: -x / zoom, right: (width - x) / zoom, top: -y / zoom, bottom: (height - y) / zoom };
  for (const line of lines) {
    if (meets(line.box, seen)) {
      paintLine(line, brush);
    }
  }
  for (const node of nodes) {
    if (meets(node.box, seen)) {
      paintNode(node, brush);
    }
  }
}
