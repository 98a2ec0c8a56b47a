import { describe, expect, it } from 'vitest';
import { movedApart } from '../src/plots/curve';
import { withoutSteadyEnd } from '../src/plots/steadyEnd';

const RISING = [
  { x: 0, value: 0 },
  { x: 100, value: 9 },
  { x: 1000, value: 10 },
  { x: 1_000_000, value: 10 },
];

describe('the steady end of lines', () => {
  it('is cut a little after the last of them has come to rest', () => {
    // steady from 1,000 on; 1.4 times that is shown
    const { lines, cutAt } = withoutSteadyEnd([RISING, RISING.slice(0, 2)]);
    expect(cutAt).toBe(1400);
    expect(lines[0]).toEqual([...RISING.slice(0, 3), { x: 1400, value: 10 }]);
    expect(lines[1]?.at(-1)).toEqual({ x: 1400, value: 9 });
  });

  it('stays where a line moves up to its end, and where none moves', () => {
    const moving = [...RISING, { x: 1_100_000, value: 12 }];
    expect(withoutSteadyEnd([moving])).toEqual({ lines: [moving], cutAt: undefined });
    expect(
      withoutSteadyEnd([
        [
          { x: 0, value: 3 },
          { x: 9, value: 3 },
        ],
      ]).cutAt,
    ).toBeUndefined();
    expect(withoutSteadyEnd([[]]).cutAt).toBeUndefined();
  });
});

describe('names at the ends of lines', () => {
  it('keep their place where there is room, and move down where there is none', () => {
    // heights 10: the second needs 10 + 5 + 5 = 20, the third 30; the fourth has room
    expect(movedApart([10, 11, 12, 80], [10, 10, 10, 10])).toEqual([10, 20, 30, 80]);
  });
});
