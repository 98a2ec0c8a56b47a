import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { FIT } from './TreeCanvas';
import type { CanvasRequests } from './useCanvasKeys';
import type { Dialogs } from './useDialogs';
import { useMotion } from './useMotion';
import type { TreeFocus } from './useTreeFocus';

/** What keys ask of the canvas beside the editor. */
export function useCanvasRequests(show: Dialogs['show'], { refocus }: TreeFocus): CanvasRequests {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const { duration } = useMotion();
  return useMemo(
    () => ({
      menu: (path) => show({ kind: 'menu', path }),
      note: (path) => show({ kind: 'note', path }),
      refocus,
      zoom: (by) => {
        const moves = { in: zoomIn, out: zoomOut, fit: () => fitView({ ...FIT, duration }) };
        void moves[by]({ duration });
      },
    }),
    [show, refocus, zoomIn, zoomOut, fitView, duration],
  );
}
