import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import type { Layout } from '../../../graph/layout';
import type { CanvasRequests } from './useCanvasKeys';
import type { Dialogs } from './useDialogs';
import { useMotion } from './useMotion';
import type { TreeFocus } from './useTreeFocus';
import { useWholeView } from './useWholeView';

/** What keys ask of the canvas beside the editor. */
export function useCanvasRequests(layout: Layout, show: Dialogs['show'], { refocus }: TreeFocus): CanvasRequests {
  const { zoomIn, zoomOut } = useReactFlow();
  const showWhole = useWholeView(layout);
  const { duration } = useMotion();
  return useMemo(
    () => ({
      menu: (path) => show({ kind: 'menu', path }),
      note: (path) => show({ kind: 'note', path }),
      refocus,
      zoom: (by) => {
        const moves = { in: () => zoomIn({ duration }), out: () => zoomOut({ duration }), fit: showWhole };
        void moves[by]();
      },
    }),
    [show, refocus, zoomIn, zoomOut, showWhole, duration],
  );
}
