import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { firstView } from '../../../graph/firstView';
import type { Layout } from '../../../graph/layout';

/** A change of width or height that calls for another view: a second tree beside the first, the inspector … */
const MUCH = 1.25;

function isMuch(one: number, other: number): boolean {
  return Math.max(one, other) > MUCH * Math.min(one, other);
}

/** Shows the tree anew where its room has become much smaller or larger. */
export function useRoomChange(layout: Layout): void {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const known = useRef({ width, height });
  useEffect(() => {
    const before = known.current;
    if (width === 0 || height === 0) {
      return;
    }
    if (before.width === 0 || isMuch(width, before.width) || isMuch(height, before.height)) {
      known.current = { width, height };
      if (before.width > 0) {
        void setViewport(firstView(layout, { width, height }));
      }
    }
  }, [width, height, layout, setViewport]);
}
