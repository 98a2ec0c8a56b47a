import { useStore } from '@xyflow/react';

/** Below this zoom the text of a card is too small to be read. */
export const READABLE = 0.28;

/** Whether the tree is so far away that it is painted as one picture; heard only when that changes. */
export function useIsFar(): boolean {
  return useStore(({ transform: [, , zoom] }) => zoom < READABLE);
}
