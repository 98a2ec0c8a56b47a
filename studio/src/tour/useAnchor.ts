import { useEffect, useState } from 'react';
import type { Box } from './placeCard';

/** How often the anchor is looked for: it may appear late, and it moves with the canvas. */
const EVERY = 200;

function boxOf(selectors: readonly string[]): Box | undefined {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const { left, top, width, height, right, bottom } = element.getBoundingClientRect();
      const isOnScreen = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
      if (width > 0 && height > 0 && isOnScreen) {
        return { left, top, width, height };
      }
    }
  }
  return undefined;
}

function same(one: Box | undefined, other: Box | undefined): boolean {
  return (
    one === other ||
    (one !== undefined &&
      other !== undefined &&
      one.left === other.left &&
      one.top === other.top &&
      one.width === other.width &&
      one.height === other.height)
  );
}

/** Where the first of some selectors stands on the screen, kept up to date; undefined while none does. */
export function useAnchor(selectors: readonly string[]): Box | undefined {
  const [box, setBox] = useState<Box>();
  useEffect(() => {
    const look = (): void => {
      const found = boxOf(selectors);
      setBox((before) => (same(before, found) ? before : found));
    };
    look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [selectors]);
  return box;
}
