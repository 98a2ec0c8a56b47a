import { useMemo, useState } from 'react';
import { idAt } from '../../../../graph/items';
import type { FlowElements, FlowNode } from '../flowElements';
import { useIsFar } from './useIsFar';

/** A tree that is seen from far away. */
export interface Far {
  /** The item that the pointer is over. */
  readonly over: FlowNode | undefined;
  /** The same where it can be dragged: that one stands as a card above the picture. */
  readonly cards: readonly FlowNode[];
  /** The pointer has come to an item, or has left it. */
  readonly onOver: (path: string | undefined) => void;
}

const NONE: readonly FlowNode[] = [];

/** Knows what the pointer is over in the picture of a tree; undefined where the tree is near. */
export function useFar({ nodes }: FlowElements, canDrag: boolean): Far | undefined {
  const isFar = useIsFar();
  const [path, setPath] = useState<string>();
  const over = useMemo(
    () => (isFar && path !== undefined ? nodes.find(({ id }) => id === idAt(path)) : undefined),
    [isFar, path, nodes],
  );
  return useMemo(() => {
    const cards = canDrag && over?.draggable === true ? [over] : NONE;
    return isFar ? { over, cards, onOver: setPath } : undefined;
  }, [isFar, over, canDrag]);
}
