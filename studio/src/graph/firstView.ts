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

/** Room on both sides of the tree, in CSS pixels of the screen. */
const SIDE = 28;

/** Room above and below it: on a narrow screen, where the tree grows down, search and buttons have no other place. */
const ROOM: Readonly<Record<Layout['direction'], { readonly above: number; readonly below: number }>> = {
  right: { above: 16, below: 16 },
  down: { above: 56, below: 104 },
};

/** Below this the whole tree is too small to begin with; where it grows down, the screen is small and held in a hand. */
const LEAST_WHOLE: Readonly<Record<Layout['direction'], number>> = { right: 0.38, down: 0.8 };

/** The zoom with which a large tree begins at its first step; an outline takes as much as its levels have room for. */
const START = 0.5;
const LEAST_OUTLINE = 0.6;

/** The whole tree in the middle, but never larger than life, nor smaller than the view can be. */
export function wholeView({ width, height, direction }: Layout, room: Room): View {
  const { above, below } = ROOM[direction];
  const high = room.height - above - below;
  const zoom = Math.max(ZOOM.least, Math.min(1, (room.width - 2 * SIDE) / width, high / height));
  return { x: (room.width - width * zoom) / 2, y: above + (high - height * zoom) / 2, zoom };
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
  return { x: SIDE, y: room.height / 2 - y * START, zoom: START };
}

/** An outline from its first line, all its levels side by side as far as they can be read. */
function fromTop({ width }: Layout, room: Room): View {
  const zoom = Math.min(1, Math.max(LEAST_OUTLINE, (room.width - 2 * SIDE) / width));
  return { x: SIDE, y: ROOM.down.above, zoom };
}
