import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { intoView, zoomedOn } from '../../../graph/intoView';
import type { Layout } from '../../../graph/layout';
import { useMotion } from './useMotion';

/** By how much one press comes near or goes away. */
const TIMES = { in: 1.2, out: 1 / 1.2 } as const;

/** Comes near to an item, or goes away from it, and keeps it in view. */
export function useZoom(layout: Layout): (by: keyof typeof TIMES, path: string) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { duration } = useMotion();
  return useCallback(
    (by, path) => {
      const view = zoomedOn(layout, path, flow.getViewport(), TIMES[by]);
      void flow.setViewport(intoView(layout, path, view, store.getState()), { duration });
    },
    [layout, flow, store, duration],
  );
}
