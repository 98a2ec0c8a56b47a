import type { SplitView } from '../scene';
import { type Brush, bar, type Place, ringColour } from './brush';

/** How much of each end is pointed, as the style sheet has it. */
const CUT = 18;

/** A split: a flag with both ends pointed. */
export function paintSplit(view: SplitView, { x, y, width, height }: Place, brush: Brush): void {
  const { canvas, theme, pixel } = brush;
  const middle = y + height / 2;
  canvas.beginPath();
  canvas.moveTo(x + CUT, y);
  canvas.lineTo(x + width - CUT, y);
  canvas.lineTo(x + width, middle);
  canvas.lineTo(x + width - CUT, y + height);
  canvas.lineTo(x + CUT, y + height);
  canvas.lineTo(x, middle);
  canvas.closePath();
  canvas.fillStyle = theme.surface;
  canvas.fill();
  const ring = ringColour(view, brush);
  canvas.lineWidth = ring === undefined ? Math.max(1, pixel) : 2 * Math.max(1, pixel);
  canvas.strokeStyle = ring ?? theme.neutral;
  canvas.stroke();
  bar(brush, theme.text, 0.6, { x: x + 40, y: middle - 14, width: width - 80, height: 8 });
  bar(brush, theme.muted, 0.5, { x: x + 56, y: middle + 4, width: width - 112, height: 6 });
}
