import { useMemo } from 'react';
import type { FlowElements } from '../flowElements';
import type { ItemEvents } from '../useItemEvents';
import { FarName } from './FarName';
import { FarSheet } from './FarSheet';
import { FarStops } from './FarStops';
import type { Far } from './useFar';

interface FarViewProps {
  readonly elements: FlowElements;
  readonly far: Far;
  readonly events: ItemEvents;
}

/** A tree whose cards are too small to be read: one picture instead of a thousand elements of the page. */
export function FarView({ elements, far, events }: FarViewProps) {
  const { over, cards, onOver } = far;
  const nodes = useMemo(() => elements.nodes.filter((node) => !cards.includes(node)), [elements, cards]);
  return (
    <>
      <FarSheet elements={elements} />
      <FarStops nodes={nodes} events={events} onOver={onOver} />
      {over !== undefined && <FarName node={over} />}
    </>
  );
}
