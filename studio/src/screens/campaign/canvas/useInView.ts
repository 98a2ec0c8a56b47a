import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { Layout, Placed } from '../../../graph/layout';
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

/** Moves the view just as far as an item needs to be seen whole. */
export function useInView(layout: Layout): (id: string) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { duration } = useMotion();
  return useCallback(
    (id) => {
      const placed = layout.items.find((item) => item.id === id);
      if (placed !== undefined) {
        const { width, height } = store.getState();
        const { x, y, zoom } = flow.getViewport();
        const on = screenPlace(placed, { x, y, zoom });
        const byX = shiftInto(on.left, on.right, MARGIN, width - MARGIN);
        const byY = shiftInto(on.top, on.bottom, MARGIN, height - MARGIN);
        if (byX !== 0 || byY !== 0) {
          void flow.setViewport({ x: x + byX, y: y + byY, zoom }, { duration });
        }
      }
    },
    [layout, flow, store, duration],
  );
}

function screenPlace(
  placed: Placed,
  { x, y, zoom }: { readonly x: number; readonly y: number; readonly zoom: number },
) {
  const left = placed.x * zoom + x;
  const top = placed.y * zoom + y;
  return { left, top, right: left + placed.width * zoom, bottom: top + placed.height * zoom };
}
