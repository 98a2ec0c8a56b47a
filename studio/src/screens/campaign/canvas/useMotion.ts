import { useReducedMotion } from '@mantine/hooks';

/** Milliseconds that the view takes to move. */
const MOVING = 200;

/** Whether things move, and how long the view takes; nothing moves where the reader's machine asks for that. */
export function useMotion(): { readonly moves: boolean; readonly duration: number } {
  const reduced = useReducedMotion();
  return { moves: !reduced, duration: reduced ? 0 : MOVING };
}
