import { useOnViewportChange, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo } from 'react';

/** Below this zoom the text of a card is too small to be read, so none is drawn. */
const READABLE = 0.28;

/**
 * Keeps large trees light while the view moves: the drawing becomes a layer that is moved and not painted anew, and what
 * nobody can read is left out. Attributes on the element say so to the style sheet; nothing is rendered for it.
 */
export function useLightMoves(): void {
  const store = useStoreApi();
  const tell = useCallback(
    (name: 'moving' | 'far', holds: boolean): void => {
      store.getState().domNode?.toggleAttribute(`data-${name}`, holds);
    },
    [store],
  );
  useOnViewportChange(
    useMemo(
      () => ({
        onStart: () => tell('moving', true),
        onChange: ({ zoom }: Viewport) => tell('far', zoom < READABLE),
        onEnd: () => tell('moving', false),
      }),
      [tell],
    ),
  );
  useEffect(() => tell('far', store.getState().transform[2] < READABLE), [tell, store]);
}
