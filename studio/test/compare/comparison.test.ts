import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/api/schema';
import { tableCsv } from '../../src/dom/table';
import { formatFor } from '../../src/format/format';
import { WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import { comparedFigures, contenderNames } from '../../src/screens/compare/comparison';
import { differenceFormat } from '../../src/screens/compare/differenceFormat';
import { differencePlot } from '../../src/screens/compare/differencePlot';
import { firstEntries } from '../../src/screens/compare/entries';

const figures = { contacts: 10, engagements: 1, conversions: 2, cost: 3, cac: 1.5, profit: 397, opt_outs: 0 };
const comparison: Comparison = {
  seed: 1,
  audience: 10,
  currency: 'EUR',
  entries: [
    { name: 'A', world: 'stories', figures, differences: {} },
    {
      name: 'B',
      world: 'benchmark',
      figures: { ...figures, profit: 597, organic_conversions: 4 },
      differences: {
        profit: { value: 200, interval: [150, 250] },
        cost: { value: 0, interval: [-1, 1] },
        cac: { value: null, interval: null },
        engagement_rate: { value: 0.0052, interval: [0.005, 0.0054] },
      },
    },
  ],
};

describe('a comparison', () => {
  const named = (name: string) => comparedFigures(comparison).find((figure) => figure.name === name);

  it('holds only figures that all campaigns have', () => {
    expect(named('organic_conversions')).toBeUndefined();
    expect(named('profit')?.compared.map(({ value }) => value)).toEqual([397, 597]);
  });

  it('calls a difference clear only where its interval does not hold 0', () => {
    expect(named('profit')?.compared[1]?.difference?.isClear).toBe(true);
    expect(named('cost')?.compared[1]?.difference?.isClear).toBe(false);
    expect(named('cac')?.compared[1]?.difference).toMatchObject({ value: null, isClear: false });
    expect(named('profit')?.compared[0]?.difference).toBeUndefined();
  });

  it('names worlds only where campaigns differ in them', () => {
    expect(contenderNames(comparison, (world) => world)).toEqual(['A · stories', 'B · benchmark']);
    const one = { ...comparison, entries: comparison.entries.map((entry) => ({ ...entry, world: 'stories' })) };
    expect(contenderNames(one, (world) => world)).toEqual(['A', 'B']);
  });

  it('writes the difference of two rates in percentage points', () => {
    const rate = named('engagement_rate')?.compared[1]?.difference;
    expect(rate).toMatchObject({ value: 0.0052, interval: [0.005, 0.0054], isClear: true });
    const { write, writeAxis } = differenceFormat('percent', formatFor('en', 'EUR'), WORDS.en.compare);
    expect(write(rate?.value)).toBe('0.520 pp');
    expect(writeAxis(0.005)).toBe('0.5 pp');
    expect(write(null)).toBe('–');
    expect(differenceFormat('money', formatFor('en', 'EUR'), WORDS.en.compare).write(200)).toBe('€200');
  });

  it('draws the differences that have an interval', () => {
    const voice = { words: WORDS.en, names: namesIn(WORDS.en), format: formatFor('en', 'EUR') };
    const profit = named('profit');
    expect(profit && tableCsv(differencePlot(comparison, profit, voice).table)).toBe(
      'campaign,difference,lower,upper\nB · Benchmark,200,150,250\n',
    );
  });
});

describe('the first entries', () => {
  it('are those that the address asks for, and never fewer than two', () => {
    expect(firstEntries('a,b,c', '').map(({ campaign }) => campaign)).toEqual(['a', 'b', 'c']);
    expect(firstEntries('a', '').map(({ campaign }) => campaign)).toEqual(['a', '']);
    expect(firstEntries('', '')).toHaveLength(2);
  });

  it('put one campaign in two worlds where a world is asked for', () => {
    expect(firstEntries('a', 'w').map(({ campaign, world }) => [campaign, world])).toEqual([
      ['a', ''],
      ['a', 'w'],
    ]);
  });

  it('have keys of their own', () => {
    const keys = firstEntries('a,b,c,d,e,f,g,h,i', '').map(({ key }) => key);
    expect(new Set(keys).size).toBe(8);
  });
});
