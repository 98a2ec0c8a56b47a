import type { Layout } from './layout';

/** How a drawing lies on the screen: a point (px, py) of it stands at (px · zoom + x, py · zoom + y). */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The size of what shows the drawing, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How far the view can go away and come near. */
export const ZOOM = { least: 0.05, most: 2.5 } as const;

/** Room around the tree, in CSS pixels of the screen: along the width, and along the height. */
const MARGIN = { width: 28, height: 16 } as const;

/** Where a tree that grows down begins: below the search. */
const TOP = 40;

interface Zooms {
  /** Below this the whole tree is too small to begin with. */
  readonly whole: number;
  /** With this it then begins at its first step. */
  readonly start: number;
}

/** A narrow screen, where the tree grows down, is small and held in a hand. */
const LEAST: Readonly<Record<Layout['direction'], Zooms>> = {
  right: { whole: 0.38, start: 0.5 },
  down: { whole: 0.6, start: 0.8 },
};

/** The whole tree in the middle, but never larger than life, nor smaller than the view can be. */
export function wholeView({ width, height }: Layout, room: Room): View {
  const whole = Math.min(1, (room.width - 2 * MARGIN.width) / width, (room.height - 2 * MARGIN.height) / height);
  const zoom = Math.max(ZOOM.least, whole);
  return { x: (room.width - width * zoom) / 2, y: (room.height - height * zoom) / 2, zoom };
}

/**
 * Where the view begins: the whole tree in the middle, but never larger than life; a tree that would be too small to be
 * read begins at its first step instead.
 */
export function firstView(layout: Layout, room: Room): View {
  const whole = wholeView(layout, room);
  const least = LEAST[layout.direction];
  if (whole.zoom >= least.whole) {
    return whole;
  }
  const zoom = least.start;
  const entrance = layout.items.find(({ item }) => item.kind === 'entrance');
  const [x, y] = entrance === undefined ? [0, 0] : [entrance.x + entrance.width / 2, entrance.y + entrance.height / 2];
  return layout.direction === 'right'
    ? { x: MARGIN.width, y: room.height / 2 - y * zoom, zoom }
    : { x: room.width / 2 - x * zoom, y: TOP, zoom };
}
