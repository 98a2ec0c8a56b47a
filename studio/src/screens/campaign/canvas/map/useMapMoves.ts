import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useMemo } from 'react';
import type { View } from '../../../../graph/firstView';
import { viewAround } from './mapView';

/** A press on the map, and every move while it holds, brings that place into the middle of the screen. */
export function useMapMoves(map: View) {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const show = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
      const { left, top } = currentTarget.getBoundingClientRect();
      const { transform, width, height } = store.getState();
      void setViewport(viewAround({ x: clientX - left, y: clientY - top }, map, { width, height }, transform[2]));
    };
    return {
      onPointerDown: (event: PointerEvent): void => {
        event.currentTarget.setPointerCapture(event.pointerId);
        show(event);
      },
      onPointerMove: (event: PointerEvent): void => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          show(event);
        }
      },
    };
  }, [map, setViewport, store]);
}
