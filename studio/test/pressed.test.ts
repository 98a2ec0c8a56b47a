import { describe, expect, it } from 'vitest';
import { isPressed } from '../src/plots/pressed';

const STEADY = [0, 25, 50, 75, 100].map((x) => ({ x, value: x }));

describe('a line against the left edge', () => {
  it('is one that goes six tenths of its way in the first 15 % of the axis', () => {
    const rising = [
      { x: 0, value: 0 },
      { x: 15, value: 6 },
      { x: 100, value: 10 },
    ];
    expect(isPressed([rising])).toBe(true);
    expect(isPressed([STEADY, rising])).toBe(true);
    expect(
      isPressed([
        [
          { x: 0, value: 0 },
          { x: 16, value: 6 },
          { x: 100, value: 10 },
        ],
      ]),
    ).toBe(false);
  });

  it('may fall as well', () => {
    expect(
      isPressed([
        [
          { x: 1, value: 10 },
          { x: 10, value: 1 },
          { x: 100, value: 0 },
        ],
      ]),
    ).toBe(true);
  });

  it('is none that moves evenly, stays, or is not there', () => {
    expect(isPressed([STEADY])).toBe(false);
    expect(isPressed([STEADY.map(({ x }) => ({ x, value: 3 }))])).toBe(false);
    expect(isPressed([[], []])).toBe(false);
    expect(isPressed([])).toBe(false);
  });
});
