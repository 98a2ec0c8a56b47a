import { type RefObject, useEffect } from 'react';
import { useCanvas } from './CanvasContext';

/** Milliseconds in which all levels are counted up. */
export const COUNTING = 1200;

/** Fast first and slow at the end, so that the last digits can be read. */
function eased(share: number): number {
  return 1 - (1 - share) ** 3;
}

/**
 * The part of a number that is shown at a moment: the levels follow each other and overlap by half.
 *
 * @param elapsed milliseconds since counting began
 * @return in [0, 1]
 */
export function countedShare(elapsed: number, level: number, levels: number): number {
  const length = (2 * COUNTING) / (levels + 1);
  const start = ((level - 1) * length) / 2;
  return eased(Math.min(1, Math.max(0, (elapsed - start) / length)));
}

/** Counts the text of an element up to a number after a launch; what is drawn stays the number itself. */
export function useCountUp(
  element: RefObject<Element | null>,
  value: number | undefined,
  level: number,
  write: (value: number) => string,
): void {
  const { counting } = useCanvas();
  useEffect(() => {
    if (counting === undefined || value === undefined) {
      return undefined;
    }
    let frame = 0;
    const draw = (now: number): void => {
      const share = countedShare(now - counting.since, level, counting.levels);
      if (element.current !== null) {
        element.current.textContent = write(share === 1 ? value : Math.round(value * share));
      }
      frame = share < 1 ? requestAnimationFrame(draw) : 0;
    };
    draw(performance.now());
    return () => cancelAnimationFrame(frame);
  }, [counting, element, level, value, write]);
}
