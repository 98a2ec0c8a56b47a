import { describe, expect, it } from 'vitest';
import type { Regret, Sensitivity, WorldDocument } from '../../src/api/schema';
import { tableCsv } from '../../src/dom/table';
import { formatFor } from '../../src/format/format';
import { WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import type { Voice } from '../../src/i18n/useVoice';
import { channelPlot, channelSums } from '../../src/screens/campaign/inspector/results/details/channels';
import { flow } from '../../src/screens/campaign/inspector/results/details/flow';
import { funnel } from '../../src/screens/campaign/inspector/results/details/funnel';
import { mattering, sensitivityPlot } from '../../src/screens/campaign/inspector/results/details/sensitivityPlot';
import { stepTable } from '../../src/screens/campaign/inspector/results/details/stepTable';
import { levelsOf } from '../../src/screens/campaign/inspector/results/levels';
import { costly, gapShare } from '../../src/screens/campaign/inspector/results/regret';
import { GOLDEN, step } from './simulations';

const ENGLISH: Voice = { words: WORDS.en, names: namesIn(WORDS.en), format: formatFor('en', 'EUR') };
const FRENCH: Voice = { words: WORDS.fr, names: namesIn(WORDS.fr), format: formatFor('fr', 'EUR', 'à') };

describe('the levels of a result', () => {
  it('sum the people of all steps that stand side by side', () => {
    const steps = [step('', 100), step('engagement', 10), step('negative', 80), step('negative/negative', 60)];
    // by hand: 10 + 80
    expect(levelsOf(steps).map(({ people }) => people)).toEqual([100, 90, 60]);
  });
});

describe('the funnel', () => {
  it('goes from all who enter to those who convert', () => {
    const { rows } = funnel(GOLDEN, ENGLISH).table;
    expect(rows.map(({ people }) => people)).toEqual([10_000_000, 520_000, 92_675]);
    expect(tableCsv(funnel(GOLDEN, ENGLISH).table)).toContain('Convert,92675,0.0092675');
  });
});

describe('channels', () => {
  it('sum their steps, the most profitable first', () => {
    const steps = [
      step('', 100, { channel: 'email', cost: 1, profit: 10 }),
      step('engagement', 10, { channel: 'sms', cost: 2, profit: 30 }),
      step('negative', 80, { channel: 'email', cost: 3, profit: 5 }),
    ];
    // by hand: email 1 + 3 = 4 and 10 + 5 = 15
    expect(channelSums(steps)).toMatchObject([
      { channel: 'sms', cost: 2, profit: 30 },
      { channel: 'email', contacts: 180, cost: 4, profit: 15 },
    ]);
  });

  it('are called as people call them', () => {
    expect(tableCsv(channelPlot(GOLDEN, 'profit', ENGLISH).table)).toContain('SMS,520000,85800,0,17160000');
  });
});

describe('the table of steps', () => {
  it('has a column for each reaction but the conversion, which it has already', () => {
    const names = stepTable(GOLDEN, ENGLISH).columns.map(({ name }) => name);
    expect(names).toEqual(
      'place channel message people contacts negative engagement conversions cost profit'.split(' '),
    );
  });

  it('speaks French', () => {
    expect(stepTable(GOLDEN, FRENCH).columns.map(({ name }) => name)).toContain('personnes');
  });
});

describe('the flow of people', () => {
  it('says in a sentence what it shows', () => {
    expect(flow(GOLDEN, ENGLISH).description).toBe(
      'Flow of 10,000,000 people through 2 steps; 92,675 of them convert.',
    );
  });
});

describe('regret', () => {
  const decision = { action: 'stop', people: 1, value_to_go: 0, best_action: 'sms/promotion', best_value_to_go: 1 };
  const regret: Regret = {
    world: 'stories',
    audience: 10,
    value: 75,
    best: 100,
    gap: 25,
    campaign: { name: 'Best', world: 'stories' },
    steps: [
      { ...decision, path: '', regret: 1e-12 },
      { ...decision, path: 'negative', regret: 5 },
      { ...decision, path: 'engagement', regret: 20 },
    ],
  };

  it('names decisions that cost something, the costliest first, and no rounding error', () => {
    expect(costly(regret).map(({ path }) => path)).toEqual(['engagement', 'negative']);
  });

  it('is a share of the best possible, and of nothing where that is worth nothing', () => {
    expect(gapShare(regret)).toBe(0.25);
    expect(gapShare({ ...regret, best: 0 })).toBeUndefined();
  });
});

describe('the tornado', () => {
  const bar = { source: null, base: 1, low: 0.8, high: 1.2, clamped: false };
  const result: Sensitivity = {
    campaign: 'Golden',
    world: 'w',
    currency: 'EUR',
    change: 0.2,
    profit: 100,
    bars: [
      { ...bar, path: 'channels.push.cost', profit_low: 100, profit_high: 100 },
      { ...bar, path: 'channels.sms.rates.conversion', profit_low: 90, profit_high: 110 },
      { ...bar, path: 'rules.0.times.engagement', profit_low: 130, profit_high: 70 },
    ],
  };
  const world = { rules: [{ name: 'fatigue', when: {}, times: {} }] } as unknown as WorldDocument;

  it('leaves out what moves nothing and begins with what moves most, in either direction', () => {
    expect(mattering(result).map(({ path }) => path)).toEqual([
      'rules.0.times.engagement',
      'channels.sms.rates.conversion',
    ]);
  });

  it('names assumptions in words', () => {
    const csv = tableCsv(sensitivityPlot(result, world, ENGLISH).table);
    expect(csv).toContain('Rule “fatigue”: engagement');
    expect(csv).toContain('SMS: base rate of conversion');
  });
});
