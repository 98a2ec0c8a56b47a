import { applyNodeChanges, type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Layout } from '../../../graph/layout';
import { placeUnder } from '../../../graph/placeUnder';
import type { FlowNode } from './flowElements';

/** What a step that is dragged does. */
export interface Dragging {
  /** It hangs over a place, or over none. */
  readonly onOver: (from: string, over: string | undefined) => void;
  /** It was let go over a place, or over none. */
  readonly onDrop: (from: string, over: string | undefined) => void;
  /** Whether a step may go to a place. */
  readonly canDrop: (from: string, to: string) => boolean;
}

type DragEvent = Parameters<OnNodeDrag>[0];

interface Drag {
  readonly nodes: FlowNode[];
  readonly onNodesChange: (changes: NodeChange<FlowNode>[]) => void;
  readonly onStart: (event: unknown, node: FlowNode) => void;
  readonly onDrag: (event: DragEvent, node: FlowNode) => void;
  readonly onStop: (event: DragEvent, node: FlowNode) => void;
}

function pathOf({ data: { view } }: FlowNode): string {
  return view.kind === 'entrance' ? '' : view.path;
}

/** Where on the screen the mouse or the finger is. */
function pointerOf(event: DragEvent): { readonly x: number; readonly y: number } | undefined {
  const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
  return pointer === undefined ? undefined : { x: pointer.clientX, y: pointer.clientY };
}

/**
 * Lets a card follow the pointer above the layout, and says over which place it hangs: where the pointer is, or else
 * where the middle of the card is, which people who hold it at its edge look at.
 */
export function useDragging(nodes: readonly FlowNode[], layout: Layout, dragging: Dragging | undefined): Drag {
  const [moved, setMoved] = useState<FlowNode>();
  const shown = useMemo(
    () => nodes.map((node) => (node.id === moved?.id ? { ...node, position: moved.position, zIndex: 10 } : node)),
    [nodes, moved],
  );
  const { screenToFlowPosition } = useReactFlow();
  const over = (event: DragEvent, node: FlowNode): string | undefined => {
    const canDrop = (path: string): boolean => dragging?.canDrop(pathOf(node), path) === true;
    const middle = { x: node.position.x + (node.width ?? 0) / 2, y: node.position.y + (node.height ?? 0) / 2 };
    const pointer = pointerOf(event);
    const held = pointer === undefined ? undefined : placeUnder(layout, screenToFlowPosition(pointer), canDrop);
    return held ?? placeUnder(layout, middle, canDrop);
  };
  return {
    nodes: shown,
    onNodesChange: (changes) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length > 0 && moved !== undefined) {
        setMoved(applyNodeChanges(moves, [moved])[0]);
      }
    },
    onStart: (_, node) => setMoved(node),
    onDrag: (event, node) => dragging?.onOver(pathOf(node), over(event, node)),
    onStop: (event, node) => {
      setMoved(undefined);
      dragging?.onDrop(pathOf(node), over(event, node));
    },
  };
}
