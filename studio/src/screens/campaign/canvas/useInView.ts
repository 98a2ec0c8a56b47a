import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { parentOf } from '../../../graph/campaign';
import { idAt, type Layout, type Placed } from '../../../graph/layout';
import { useMotion } from './useMotion';

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

function fits(box: Box, zoom: number, width: number, height: number): boolean {
  const wide = (box.right - box.left) * zoom <= width - 2 * MARGIN;
  return wide && (box.bottom - box.top) * zoom <= height - 2 * MARGIN;
}

/** Moves the view just as far as an item needs to be seen, with what follows it where there is room for all. */
export function useInView(layout: Layout): (path: string) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { duration } = useMotion();
  return useCallback(
    (path) => {
      const placed = layout.items.find(({ id }) => id === idAt(path));
      const family = familyBox(layout, path);
      if (placed === undefined || family === undefined) {
        return;
      }
      const { width, height } = store.getState();
      const { x, y, zoom } = flow.getViewport();
      const box = fits(family, zoom, width, height) ? family : boxOf(placed);
      const byX = shiftInto(box.left * zoom + x, box.right * zoom + x, MARGIN, width - MARGIN);
      const byY = shiftInto(box.top * zoom + y, box.bottom * zoom + y, MARGIN, height - MARGIN);
      if (byX !== 0 || byY !== 0) {
        void flow.setViewport({ x: x + byX, y: y + byY, zoom }, { duration });
      }
    },
    [layout, flow, store, duration],
  );
}
