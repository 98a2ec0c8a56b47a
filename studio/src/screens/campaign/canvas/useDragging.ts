import { applyNodeChanges, type NodeChange } from '@xyflow/react';
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

interface Drag {
  readonly nodes: FlowNode[];
  readonly onNodesChange: (changes: NodeChange<FlowNode>[]) => void;
  readonly onStart: (event: unknown, node: FlowNode) => void;
  readonly onDrag: (event: unknown, node: FlowNode) => void;
  readonly onStop: (event: unknown, node: FlowNode) => void;
}

function pathOf({ data: { view } }: FlowNode): string {
  return view.kind === 'entrance' ? '' : view.path;
}

/** Lets a card follow the pointer above the layout, and says over which place it hangs. */
export function useDragging(nodes: readonly FlowNode[], layout: Layout, dragging: Dragging | undefined): Drag {
  const [moved, setMoved] = useState<FlowNode>();
  const shown = useMemo(
    () => nodes.map((node) => (node.id === moved?.id ? { ...node, position: moved.position, zIndex: 10 } : node)),
    [nodes, moved],
  );
  const over = (node: FlowNode): string | undefined => {
    const middle = { x: node.position.x + (node.width ?? 0) / 2, y: node.position.y + (node.height ?? 0) / 2 };
    return placeUnder(layout, middle, (path) => dragging?.canDrop(pathOf(node), path) === true);
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
    onDrag: (_, node) => dragging?.onOver(pathOf(node), over(node)),
    onStop: (_, node) => {
      setMoved(undefined);
      dragging?.onDrop(pathOf(node), over(node));
    },
  };
}
