import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { wholeView } from '../../../graph/firstView';
import type { Layout } from '../../../graph/layout';
import { useMotion } from './useMotion';

/** Shows the whole tree. */
export function useWholeView(layout: Layout): () => void {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  const { duration } = useMotion();
  return useCallback(() => {
    void setViewport(wholeView(layout, store.getState()), { duration });
  }, [layout, setViewport, store, duration]);
}
