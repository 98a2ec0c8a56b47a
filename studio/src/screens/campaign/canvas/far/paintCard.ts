import type { StepView } from '../scene';
import { type Brush, bar, fainter, type Place, ringColour, roundedBox, stepColour } from './brush';

/** The measures of a card as the style sheet has them, in CSS pixels of the drawing. */
const RADIUS = 10;
const ICON = 38;
const PADDING = 11;
const WORDS = PADDING + ICON + 10;

/** Height of what stands in a card: the icon alone, and with the figures below it. */
const FILLED = { icon: ICON, figures: 63 } as const;

/** Width of a letter, so that a bar is about as long as the text for which it stands. */
const LETTER = { bold: 7.4, small: 5.8 } as const;

function paintIcon(colour: string, x: number, y: number, brush: Brush): void {
  const { canvas, theme, detail } = brush;
  fainter(brush, detail * detail, () => {
    roundedBox(brush, { x, y, width: ICON, height: ICON }, 9);
    canvas.fillStyle = theme.page;
    canvas.fill();
    roundedBox(brush, { x: x + 9, y: y + 11, width: ICON - 18, height: ICON - 22 }, 3);
    canvas.fillStyle = colour;
    fainter(brush, 0.8, () => canvas.fill());
  });
}

function paintWords({ step }: StepView, x: number, y: number, room: number, brush: Brush): void {
  const { theme } = brush;
  const channel = Math.min(room, step.channel.length * LETTER.bold);
  const message = Math.min(room - 16, step.message.length * LETTER.small);
  bar(brush, theme.text, 0.6, { x, y: y + 4, width: channel, height: 8 });
  bar(brush, theme.line, 0.45, { x, y: y + 19, width: message + 16, height: 19 });
  bar(brush, theme.text, 0.5, { x: x + 8, y: y + 25, width: message, height: 6 });
}

function paintFigures({ x, width }: Place, y: number, brush: Brush): void {
  const { theme } = brush;
  bar(brush, theme.text, 0.55, { x: x + PADDING, y, width: 36, height: 7 });
  bar(brush, theme.conversion, 0.55, { x: x + PADDING + 46, y, width: 44, height: 7 });
  bar(brush, theme.muted, 0.55, { x: x + width - PADDING - 40, y, width: 40, height: 7 });
}

function paintInside(view: StepView, place: Place, brush: Brush): void {
  const { x, y, width, height } = place;
  const filled = view.figures === undefined ? FILLED.icon : FILLED.figures;
  const top = y + (height - filled) / 2;
  paintIcon(stepColour(view, brush.theme), x + PADDING, top, brush);
  paintWords(view, x + WORDS, top, width - WORDS - PADDING, brush);
  if (view.figures !== undefined) {
    paintFigures(place, top + FILLED.figures - 13, brush);
  }
}

/** A step: a card whose channel takes it over as it goes away, so that nothing changes at once. */
export function paintCard(view: StepView, place: Place, brush: Brush): void {
  const { canvas, theme, pixel, detail } = brush;
  roundedBox(brush, place, RADIUS);
  canvas.fillStyle = theme.surface;
  canvas.fill();
  canvas.lineWidth = 1;
  canvas.strokeStyle = theme.line;
  canvas.stroke();
  canvas.fillStyle = stepColour(view, theme);
  fainter(brush, 1 - detail, () => canvas.fill());
  const ring = ringColour(view, brush);
  if (ring !== undefined) {
    canvas.strokeStyle = ring;
    canvas.lineWidth = 2 * Math.max(1, pixel);
    canvas.stroke();
  }
  if (detail > 0) {
    paintInside(view, place, brush);
  }
}
