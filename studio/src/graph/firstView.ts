import type { Layout } from './layout';

/** How a drawing lies on the screen: a point (px, py) of it stands at (px · zoom + x, py · zoom + y). */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Room around the tree, in CSS pixels of the screen. */
const MARGIN = 40;

/** Below this cards can no longer be read. */
const LEAST_ZOOM = 0.5;

/**
 * Where the view begins: the whole tree in the middle, but never larger than life; a tree that would be too small to be
 * read begins at its first step instead.
 */
export function firstView(
  { width, height, direction, items }: Layout,
  screen: { readonly width: number; readonly height: number },
): View {
  const whole = Math.min(1, (screen.width - 2 * MARGIN) / width, (screen.height - 2 * MARGIN) / height);
  if (whole >= LEAST_ZOOM) {
    return { x: (screen.width - width * whole) / 2, y: (screen.height - height * whole) / 2, zoom: whole };
  }
  const zoom = LEAST_ZOOM;
  const entrance = items.find(({ item }) => item.kind === 'entrance');
  const [x, y] = entrance === undefined ? [0, 0] : [entrance.x + entrance.width / 2, entrance.y + entrance.height / 2];
  return direction === 'right'
    ? { x: MARGIN, y: screen.height / 2 - y * zoom, zoom }
    : { x: screen.width / 2 - x * zoom, y: MARGIN, zoom };
}
