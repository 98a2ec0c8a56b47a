import { describe, expect, it } from 'vitest';
import { foundIn, settledAfter } from '../../src/screens/campaign/wave/found';
import { PROPOSAL } from './proposals';

describe('what a second wave has found', () => {
  it('is a share of the optimum from the customers after which its choice stayed', () => {
    // 1,900,000 of 2,000,000; the curve has its last value from 41,000 customers on
    expect(foundIn(PROPOSAL)).toEqual({
      kind: 'learned',
      gain: 900_000,
      shareOfOptimum: 0.95,
      customers: 41_000,
      gapClosed: undefined,
    });
  });

  it('is no share where the optimum earns nothing or is unknown', () => {
    expect(foundIn({ ...PROPOSAL, optimum: -5 })).toMatchObject({ shareOfOptimum: undefined });
    expect(foundIn({ ...PROPOSAL, optimum: null })).toMatchObject({ shareOfOptimum: undefined });
  });

  it('says so where nothing can be bettered, where it is worse, and where it was computed', () => {
    expect(foundIn({ ...PROPOSAL, changes: [] })).toEqual({ kind: 'optimal' });
    const worse = { ...PROPOSAL, proposed: { ...PROPOSAL.proposed, value: 999_990 } };
    expect(foundIn(worse)).toEqual({ kind: 'worse', loss: 10 });
    expect(foundIn({ ...PROPOSAL, learner: 'exact' })).toEqual({ kind: 'exact', gain: 900_000 });
  });
});

describe('the customers after which a curve is settled', () => {
  it('are those of the last value for good, also where it was reached before and left', () => {
    const curve = [
      { customers: 0, value: 1 },
      { customers: 10, value: 2 },
      { customers: 20, value: 1.5 },
      { customers: 30, value: 2 },
      { customers: 99, value: 2 },
    ];
    expect(settledAfter(curve)).toBe(30);
  });

  it('are none for a curve that never moves', () => {
    expect(
      settledAfter([
        { customers: 0, value: 1 },
        { customers: 9, value: 1 },
      ]),
    ).toBe(0);
    expect(settledAfter([])).toBe(0);
  });
});
