import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../src/tour/placeCard';

const CARD = { width: 300, height: 200 };
const SCREEN = { width: 1000, height: 800 };

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

describe('the card of a stop', () => {
  it('stands in the middle without an anchor', () => {
    expect(placeCard(undefined, CARD, SCREEN)).toEqual({ left: 350, top: 300 });
  });

  it('stands below what it points to', () => {
    // 14 pixels below 100 + 50; middle 500 less half of 300
    expect(placeCard({ left: 480, top: 100, width: 40, height: 50 }, CARD, SCREEN)).toEqual({ left: 350, top: 164 });
  });

  const corners: readonly Box[] = [
    { left: 0, top: 0, width: 80, height: 40 },
    { left: 920, top: 0, width: 80, height: 40 },
    { left: 0, top: 760, width: 80, height: 40 },
    { left: 920, top: 760, width: 80, height: 40 },
    { left: 640, top: 60, width: 360, height: 740 },
    { left: 0, top: 60, width: 360, height: 740 },
  ];
  it.each(corners)('never covers it and stays on the screen: %o', (anchor) => {
    const corner = placeCard(anchor, CARD, SCREEN);
    expect(overlaps({ ...corner, ...CARD }, anchor)).toBe(false);
    expect(corner.left).toBeGreaterThanOrEqual(0);
    expect(corner.top).toBeGreaterThanOrEqual(0);
    expect(corner.left + CARD.width).toBeLessThanOrEqual(SCREEN.width);
    expect(corner.top + CARD.height).toBeLessThanOrEqual(SCREEN.height);
  });

  it('stays on a narrow screen', () => {
    const corner = placeCard(
      { left: 4, top: 700, width: 380, height: 60 },
      { width: 362, height: 220 },
      { width: 390, height: 844 },
    );
    expect(corner).toEqual({ left: 14, top: 466 });
  });
});
