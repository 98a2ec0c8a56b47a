import { describe, expect, it } from 'vitest';
import { kpisOf, losesByOptOuts } from '../../src/screens/campaign/inspector/results/kpis';
import { GOLDEN } from './simulations';

describe('the key figures of a result', () => {
  const named = (name: string, result = GOLDEN) => kpisOf(result).find((kpi) => kpi.name === name);

  it('stand in the order in which they are read, those of organic customers only where a world has them', () => {
    expect(kpisOf(GOLDEN).map(({ name }) => name)).toEqual([
      'profit',
      'conversions',
      'cost',
      'cac',
      'contacts',
      'engagement_rate',
      'opt_outs',
    ]);
    const organic = { ...GOLDEN, organic_conversions: 3000, incremental_conversions: 100, incremental_profit: 20 };
    expect(kpisOf(organic).map(({ name }) => name)).toContain('incremental_profit');
  });

  it('count engagements per contact, with the interval of the engagements', () => {
    const sampled = { ...GOLDEN, contacts: 1000, engagements: 50, engagements_interval: [40, 60] };
    // by hand: 50 / 1000, 40 / 1000, 60 / 1000
    expect(named('engagement_rate', sampled)).toMatchObject({ value: 0.05, interval: [0.04, 0.06] });
  });

  it('have no value rather than 0 or NaN where their formula has none', () => {
    const nobody = { ...GOLDEN, contacts: 0, engagements: 0, conversions: 0, cac: null };
    expect(named('engagement_rate', nobody)?.value).toBeNull();
    expect(named('cac', nobody)?.value).toBeNull();
  });

  it('keep the interval of a sampled figure', () => {
    expect(named('profit', { ...GOLDEN, profit_interval: [18, 19] })?.interval).toEqual([18, 19]);
    expect(named('profit')?.interval).toBeUndefined();
  });

  it('tell whether opting out took something from the profit', () => {
    // by hand: 200 · 92,675 − 0 = 18,535,000
    expect(losesByOptOuts(GOLDEN)).toBe(false);
    expect(losesByOptOuts({ ...GOLDEN, profit: 18_534_999 })).toBe(true);
  });
});
