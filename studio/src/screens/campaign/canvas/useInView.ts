import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { intoView } from '../../../graph/intoView';
import type { Layout } from '../../../graph/layout';
import { useMotion } from './useMotion';

/** Moves the view just as far as an item needs to be seen, with what follows it where there is room for all. */
export function useInView(layout: Layout): (path: string) => void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { duration } = useMotion();
  return useCallback(
    (path) => {
      const view = flow.getViewport();
      const moved = intoView(layout, path, view, store.getState());
      if (moved !== view) {
        void flow.setViewport(moved, { duration });
      }
    },
    [layout, flow, store, duration],
  );
}
