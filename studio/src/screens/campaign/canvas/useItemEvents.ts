import { type MouseEvent, useMemo } from 'react';
import type { CanvasActions } from './CanvasContext';
import type { FlowNode } from './flowElements';

type ItemEvent = (event: MouseEvent, node: FlowNode) => void;

/** What a mouse does to an item of the tree. */
export interface ItemEvents {
  readonly onNodeClick: ItemEvent;
  readonly onNodeDoubleClick: ItemEvent;
  readonly onNodeContextMenu: ItemEvent;
}

/** The same functions as long as the actions are the same, so that no card is rendered for them. */
export function useItemEvents(actions: CanvasActions | undefined): ItemEvents {
  return useMemo(
    () => ({
      onNodeClick: (_, { data: { view } }) => {
        if (view.kind === 'step') {
          actions?.select(view.path);
        } else if (view.kind === 'split' || view.kind === 'branch') {
          actions?.choose(view.path);
        }
      },
      onNodeDoubleClick: (_, { data: { view } }) => {
        if (view.kind === 'step') {
          actions?.choose(view.path);
        }
      },
      onNodeContextMenu: (event, { data: { view } }) => {
        if (actions !== undefined && (view.kind === 'step' || view.kind === 'split' || view.kind === 'branch')) {
          event.preventDefault();
          actions.menu(view.path);
        }
      },
    }),
    [actions],
  );
}
