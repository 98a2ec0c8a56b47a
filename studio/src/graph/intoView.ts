import { parentOf } from './campaign';
import { type Room, type View, ZOOM } from './firstView';
import { idAt, type Placed } from './items';
import type { Layout } from './layout';

/** Room around an item that is brought into view, in CSS pixels of the screen. */
const MARGIN = 48;

/** By how much an interval must move to lie within another one; its beginning counts where it is too long. */
export function shiftInto(from: number, to: number, lower: number, upper: number): number {
  if (from < lower) {
    return lower - from;
  }
  return to > upper ? Math.max(upper - to, lower - from) : 0;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The item at a path and what follows it straight, in the coordinates of the drawing. */
export function familyBox({ items }: Layout, path: string): Box | undefined {
  const family = items.filter(
    ({ item }) =>
      item.kind !== 'entrance' && (item.path === path || (item.path !== '' && parentOf(item.path) === path)),
  );
  const [first, ...others] = family.map(boxOf);
  return first === undefined ? undefined : others.reduce(around, first);
}

function boxOf({ x, y, width, height }: Placed): Box {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function fits(box: Box, zoom: number, { width, height }: Room): boolean {
  const wide = (box.right - box.left) * zoom <= width - 2 * MARGIN;
  return wide && (box.bottom - box.top) * zoom <= height - 2 * MARGIN;
}

/**
 * The view moved just as far as the item at a path needs to be seen, with what follows it where there is room for all;
 * the view itself where nothing needs to move or nothing is there.
 */
export function intoView(layout: Layout, path: string, view: View, room: Room): View {
  const placed = layout.items.find(({ id }) => id === idAt(path));
  const family = familyBox(layout, path);
  if (placed === undefined || family === undefined) {
    return view;
  }
  const { x, y, zoom } = view;
  const box = fits(family, zoom, room) ? family : boxOf(placed);
  const byX = shiftInto(box.left * zoom + x, box.right * zoom + x, MARGIN, room.width - MARGIN);
  const byY = shiftInto(box.top * zoom + y, box.bottom * zoom + y, MARGIN, room.height - MARGIN);
  return byX === 0 && byY === 0 ? view : { x: x + byX, y: y + byY, zoom };
}

/** The view so many times as near, with the item at a path staying where it is on the screen. */
export function zoomedOn(layout: Layout, path: string, view: View, times: number): View {
  const placed = layout.items.find(({ id }) => id === idAt(path));
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, view.zoom * times));
  if (placed === undefined) {
    return { ...view, zoom };
  }
  const less = view.zoom - zoom;
  return {
    x: view.x + (placed.x + placed.width / 2) * less,
    y: view.y + (placed.y + placed.height / 2) * less,
    zoom,
  };
}
