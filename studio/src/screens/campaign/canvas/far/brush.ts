import type { Lead } from '../../../../graph/world';
import { channelColour } from '../../../../plots/channelColours';
import type { Theme } from '../../../../plots/theme';
import type { StepView } from '../scene';

/** What paints: a canvas whose units are those of the drawing, at one zoom. */
export interface Brush {
  readonly canvas: CanvasRenderingContext2D;
  readonly theme: Theme;
  /** The colour of what is wrong. */
  readonly wrong: string;
  /** Units of the drawing in one CSS pixel of the screen: nothing is painted thinner than it can be seen. */
  readonly pixel: number;
  /** How much of the writing is seen, in [0, 1]. */
  readonly detail: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const REACTIONS: Readonly<Record<Lead['kind'], keyof Theme>> = {
  way: 'neutral',
  negative: 'negative',
  engagement: 'engagement',
  conversion: 'conversion',
  'opt-out': 'optOut',
};

/** The colour of a reaction; a line without one comes from the entrance. */
export function kindColour(kind: Lead['kind'] | undefined, theme: Theme): string {
  return kind === undefined ? theme.neutral : theme[REACTIONS[kind]];
}

/** The colour of a step's channel. */
export function stepColour({ step }: StepView, theme: Theme): string {
  return channelColour(step.channel, theme);
}

/** The colour of a ring around an item of which something is said; undefined where nothing is. */
export function ringColour(
  { isSelected, isTarget, mark, findings }: Pick<StepView, 'isSelected' | 'isTarget' | 'mark' | 'findings'>,
  { theme, wrong }: Pick<Brush, 'theme' | 'wrong'>,
): string | undefined {
  if (isTarget || mark?.trying === true) {
    return theme.engagement;
  }
  if (findings.some(({ warning }) => !warning)) {
    return wrong;
  }
  const isMarked = mark?.found === true || mark?.walked === true || mark?.change !== undefined;
  return isSelected || isMarked ? theme.text : undefined;
}

/** Paints with a share of the strength that everything has now. */
export function fainter({ canvas }: Brush, share: number, paint: () => void): void {
  const alpha = canvas.globalAlpha;
  canvas.globalAlpha = alpha * share;
  paint();
  canvas.globalAlpha = alpha;
}

/** A bar in place of text that nobody could read. */
export function bar(brush: Brush, colour: string, strength: number, { x, y, width, height }: Place): void {
  const { canvas, detail } = brush;
  // Squared, so that writing is gone before its card has taken the channel's colour.
  fainter(brush, strength * detail * detail, () => {
    canvas.fillStyle = colour;
    canvas.fillRect(x, y, width, height);
  });
}

export function roundedBox({ canvas }: Brush, { x, y, width, height }: Place, radius: number): void {
  canvas.beginPath();
  canvas.roundRect(x, y, width, height, radius);
}
