import type { Room } from '../../../../graph/firstView';
import type { Theme } from '../../../../plots/theme';
import type { Sheet } from './paintFar';

/** A canvas as what a tree is painted on, with as many pixels as the device has for it; undefined where it has no brush. */
export function sheetOn(canvas: HTMLCanvasElement, { width, height }: Room, theme: Theme): Sheet | undefined {
  const drawing = canvas.getContext('2d');
  if (drawing === null) {
    return undefined;
  }
  const density = window.devicePixelRatio;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const wrong = getComputedStyle(canvas).getPropertyValue('--wrong');
  return { canvas: drawing, width, height, density, theme, wrong };
}
