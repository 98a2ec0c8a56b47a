import { ViewportPortal } from '@xyflow/react';
import { type MouseEvent, memo, type PointerEvent, type SyntheticEvent, useDeferredValue } from 'react';
import { idAt } from '../../../../graph/items';
import type { FlowNode } from '../flowElements';
import type { ItemEvents } from '../useItemEvents';
import { FarStop } from './FarStop';
import { isPressed } from './isPressed';

interface FarStopsProps {
  readonly nodes: readonly FlowNode[];
  readonly events: ItemEvents;
  /** The pointer has come to a stop, or has left all of them. */
  readonly onOver: (path: string | undefined) => void;
}

function pathUnder({ target }: SyntheticEvent): string | undefined {
  return target instanceof HTMLElement ? target.dataset.path : undefined;
}

/** An item that can be dragged comes as a card between the picture and the pointer, which so leaves nothing. */
function isCard(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('.react-flow__node') !== null;
}

/** A finger has no place before it presses; a mouse that drags a card may run ahead of it and across others. */
function isLooking(event: PointerEvent): boolean {
  return event.pointerType !== 'touch' && !isPressed(event);
}

const NONE: readonly FlowNode[] = [];

/** What can be done with the picture of a tree: its steps and branches, each at its place. */
export const FarStops = memo(function FarStops({ nodes, events, onOver }: FarStopsProps) {
  // Hundreds of them may come after the picture, so that zooming out does not wait for them.
  const stops = useDeferredValue(nodes, NONE);
  const told =
    (what: keyof ItemEvents) =>
    (event: MouseEvent): void => {
      const path = pathUnder(event);
      const node = path === undefined ? undefined : nodes.find(({ id }) => id === idAt(path));
      if (node !== undefined) {
        events[what](event, node);
      }
    };
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the items inside are what is clicked */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the whole tree */}
      <div
        className="far-stops"
        onPointerOver={(event) => isLooking(event) && onOver(pathUnder(event))}
        onPointerLeave={(event) => isLooking(event) && !isCard(event.relatedTarget) && onOver(undefined)}
        onClick={told('onNodeClick')}
        onDoubleClick={told('onNodeDoubleClick')}
        onContextMenu={told('onNodeContextMenu')}
      >
        {stops.map((node) => (
          <FarStop key={node.id} node={node} />
        ))}
      </div>
    </ViewportPortal>
  );
});
