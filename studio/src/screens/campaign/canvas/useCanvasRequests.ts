import { useMemo } from 'react';
import type { Layout } from '../../../graph/layout';
import type { CanvasRequests } from './useCanvasKeys';
import type { Dialogs } from './useDialogs';
import type { TreeFocus } from './useTreeFocus';
import { useWholeView } from './useWholeView';
import { useZoom } from './useZoom';

/** What keys ask of the canvas beside the editor. */
export function useCanvasRequests(layout: Layout, show: Dialogs['show'], { refocus }: TreeFocus): CanvasRequests {
  const showWhole = useWholeView(layout);
  const zoom = useZoom(layout);
  return useMemo(
    () => ({
      menu: (path) => show({ kind: 'menu', path }),
      note: (path) => show({ kind: 'note', path }),
      refocus,
      showWhole,
      zoom,
    }),
    [show, refocus, showWhole, zoom],
  );
}
