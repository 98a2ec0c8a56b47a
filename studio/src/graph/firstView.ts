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
const TOP = 56;

/** Below this the whole tree is too small to begin with; where it grows down, the screen is small and held in a hand. */
const LEAST_WHOLE: Readonly<Record<Layout['direction'], number>> = { right: 0.38, down: 0.8 };

/** The zoom with which a large tree begins at its first step; an outline takes as much as its levels have room for. */
const START = 0.5;
const LEAST_OUTLINE = 0.6;

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
  if (whole.zoom >= LEAST_WHOLE[layout.direction]) {
    return whole;
  }
  return layout.direction === 'right' ? atEntrance(layout, room) : fromTop(layout, room);
}

/** The entrance at the left, in the middle of the height. */
function atEntrance({ items }: Layout, room: Room): View {
  const entrance = items.find(({ item }) => item.kind === 'entrance');
  const y = entrance === undefined ? 0 : entrance.y + entrance.height / 2;
  return { x: MARGIN.width, y: room.height / 2 - y * START, zoom: START };
}

/** An outline from its first line, all its levels side by side as far as they can be read. */
function fromTop({ width }: Layout, room: Room): View {
  const zoom = Math.min(1, Math.max(LEAST_OUTLINE, (room.width - 2 * MARGIN.width) / width));
  return { x: MARGIN.width, y: TOP, zoom };
}
