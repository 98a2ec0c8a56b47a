import { describe, expect, it } from 'vitest';
import type { Targets, UpliftComparison, UpliftSegment } from '../../src/api/schema';
import { formatFor } from '../../src/format/format';
import { WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import { init } from '../../src/plots/echarts';
import type { PlotContent } from '../../src/plots/plot';
import { LIGHT } from '../../src/plots/theme';
import {
  audienceRolesOf,
  chosenBases,
  chosenLearners,
  featureColumns,
  hasRoom,
  rolesOfUpliftJob,
  upliftJob,
  withTreatment,
} from '../../src/screens/audience/audienceRoles';
import { comparisonFigures } from '../../src/screens/audience/comparisonFigures';
import { learnerRows, referenceRows, rowName, verdictText } from '../../src/screens/audience/comparisonText';
import { durationText, secondsLeft } from '../../src/screens/audience/duration';
import { learnerColumns } from '../../src/screens/audience/learnerColumns';
import { calibrationPlot } from '../../src/screens/audience/plots/calibrationPlot';
import { contributions, contributionsPlot, groupText } from '../../src/screens/audience/plots/contributionsPlot';
import { importancePlot } from '../../src/screens/audience/plots/importancePlot';
import { profitPlot } from '../../src/screens/audience/plots/profitPlot';
import { qiniPlot } from '../../src/screens/audience/plots/qiniPlot';
import { tocPlot } from '../../src/screens/audience/plots/tocPlot';
import { segmentText } from '../../src/screens/audience/segmentText';
import { targetFigures } from '../../src/screens/audience/targetFigures';
import { firstMoney, targetQuestion } from '../../src/screens/audience/targetQuestion';
import { LEARNERS, LOYALTY, PAYS } from './comparisons';

const format = formatFor('en', 'EUR');
const voice = { words: WORDS.en, names: namesIn(WORDS.en), format };

const TARGETS: Targets = {
  customers: 4000,
  treated: 2000,
  cost: 2000,
  foretold_profit: 4300,
  level: 0.95,
  profit: 4000,
  profit_interval: [3200, 4800],
  arms: [{ arm: 'letter', treated: 2000, profit_for_all: 0, profit_for_all_interval: [-900, 900] }],
  curve: [
    { percent: 0, profit: 0, profit_interval: null },
    { percent: 50, profit: 4000, profit_interval: [3200, 4800] },
    { percent: 100, profit: 0, profit_interval: [-900, 900] },
  ],
};

function drawn<Row>(content: PlotContent<Row> | undefined): string {
  if (content === undefined) {
    throw new Error('nothing is drawn');
  }
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: 1000, height: content.height });
  chart.setOption(content.option(LIGHT, 1000));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe('the roles of a table', () => {
  it('leave out of the features whatever came after the treatment', () => {
    const roles = audienceRolesOf(LOYALTY);
    expect(roles).toMatchObject({ treatment: 'arm', control: 'reminder', outcome: 'kept', customer: 'customer_id' });
    // margin and promised are what came of it, the propensity is the lot's, and the moment tells nobody apart
    expect(roles.features).toEqual(['tier', 'distance', 'missing_nights', 'spent_last_year']);
  });

  it('make a job that says the same again', () => {
    const roles = { ...audienceRolesOf(LOYALTY), learners: ['t'], validation: 'full' as const };
    const job = upliftJob(LOYALTY, roles);
    expect(job).toMatchObject({ kind: 'uplift', table: 'l', validation: 'full', learners: ['t'] });
    expect(job === undefined ? undefined : rolesOfUpliftJob(job)).toEqual(roles);
  });

  it('make no job while something is missing', () => {
    const roles = audienceRolesOf(LOYALTY);
    expect(upliftJob(LOYALTY, { ...roles, outcome: '' })).toBeUndefined();
    expect(upliftJob(LOYALTY, { ...roles, features: [] })).toBeUndefined();
    expect(upliftJob(LOYALTY, { ...roles, learners: [] })).toBeUndefined();
    expect(upliftJob(LOYALTY, { ...roles, control: 'nobody' })).toBeUndefined();
  });

  it('keep the treatment out of the features', () => {
    const roles = withTreatment(LOYALTY, audienceRolesOf(LOYALTY), 'tier');
    expect(roles.features).not.toContain('tier');
    expect(roles.control).toBe('silver');
    expect(featureColumns(LOYALTY, roles)).toContain('arm');
  });
});

describe('the learners', () => {
  const roles = audienceRolesOf(LOYALTY);

  it('are few in a quick validation and all in a full one', () => {
    expect(chosenLearners(LEARNERS, LOYALTY, roles)).toEqual(['t', 'cts-forest']);
    expect(chosenBases(LEARNERS, roles)).toEqual(['ordered']);
    const full = { ...roles, validation: 'full' as const };
    expect(chosenLearners(LEARNERS, LOYALTY, full)).toEqual(['s', 't', 'class-transformation', 'cts-forest']);
    expect(chosenBases(LEARNERS, full)).toEqual(['ordered', 'linear']);
  });

  it('fit the size of the arms', () => {
    const full = { ...roles, validation: 'full' as const };
    const arms = (rows: number) => ({
      ...LOYALTY,
      columns: LOYALTY.columns.map((known) =>
        known.name === 'arm' ? { ...known, values: known.values.map(({ value }) => ({ value, rows })) } : known,
      ),
    });
    // five folds learn from 80 of 100, but from 79 of 99; 80 are needed
    expect(chosenLearners(LEARNERS, arms(100), full)).toContain('causal-forest');
    expect(chosenLearners(LEARNERS, arms(99), full)).not.toContain('causal-forest');
    expect(hasRoom(LEARNERS, arms(100), roles, 80)).toBe(false); // two folds: 50
  });

  it('fit the outcome', () => {
    const amount = { ...roles, outcome: 'margin', validation: 'full' as const };
    expect(chosenLearners(LEARNERS, LOYALTY, amount)).toEqual(['s', 't', 'cts-forest']);
  });
});

describe('a verdict', () => {
  const told = (change: Partial<UpliftComparison>, language: 'en' | 'fr' = 'en'): string =>
    verdictText({ ...PAYS, ...change }, WORDS[language], formatFor(language, 'EUR', WORDS[language].plots.to));

  it('is told in one sentence', () => {
    expect(told({})).toBe('T-learner on linear brings more than “letter” for all: 5.0%, 3.0% to 7.0% a customer.');
    expect(told({}, 'fr')).toMatch(/^T-learner sur linéaire apporte plus que «\sletter\s» pour tous/);
  });

  it('says when nothing beats random, and when nothing works at all', () => {
    expect(told({ finding: 'nothing-beats-random' })).toContain('not even T-learner on linear');
    expect(told({ finding: 'nothing-beats-random', has_effect: false })).toContain('no treatment surely changes');
  });

  it('says when choosing is not worth it', () => {
    expect(told({ finding: 'single-arm' })).toContain('does not surely bring more than “letter” for all');
  });
});

describe('the table of learners', () => {
  it('sets apart what chance finds', () => {
    expect(learnerRows(PAYS).map((row) => rowName(row, WORDS.en))).toEqual(['T-learner on linear', 'CTS forest']);
    expect(referenceRows(PAYS).map((row) => rowName(row, WORDS.en))).toEqual([
      'Random',
      'Permuted treatment (T-learner on linear)',
    ]);
  });

  it('shows what is in sample beside what is not', () => {
    const [qini, inSample] = learnerColumns(PAYS, WORDS.en, format);
    const [best] = learnerRows(PAYS);
    expect(best && qini?.cell(best)).toEqual({ value: '0.400', interval: '0.300 to 0.500' });
    expect(best && inSample?.cell(best)).toEqual({ value: '0.600', interval: '' });
  });

  it('has no Qini where outcomes are amounts', () => {
    const amounts = { ...PAYS, table: PAYS.table.map((row) => ({ ...row, qini: null, autoc: 1.5 })) };
    expect(learnerColumns(amounts, WORDS.en, format).map(({ name }) => name)).not.toContain('Qini');
    expect(comparisonFigures(amounts, WORDS.en, format).at(-1)).toMatchObject({ name: 'AUTOC', value: '1.50' });
  });
});

describe('the plots', () => {
  it('draw the curves with the lot beside them', () => {
    expect(drawn(qiniPlot(PAYS, voice))).toContain('random');
    expect(drawn(tocPlot(PAYS, voice))).toContain('all alike');
    // the first percent says nothing, and its band would hide everything
    expect(tocPlot(PAYS, voice).table.rows.map(({ percent }) => percent)).toEqual([50, 100]);
  });

  it('draw what was foretold beside what was measured', () => {
    expect(drawn(calibrationPlot(PAYS, voice))).toContain('2: foretold 30%');
    expect(calibrationPlot({ ...PAYS, gates: [] }, voice)).toBeUndefined();
  });

  it('say who is changed', () => {
    const [explanation] = PAYS.explanations;
    if (explanation === undefined) {
      throw new Error('the fixture explains nothing');
    }
    expect(contributions(explanation, 1).map((group) => groupText(group, WORDS.en, format))).toEqual([
      'age: 25',
      'age: 40 to 65',
    ]);
    expect(drawn(contributionsPlot(explanation, PAYS, voice))).toContain('age: 25');
    expect(drawn(importancePlot(explanation, PAYS, voice))).toContain('age');
    expect(importancePlot({ ...explanation, importances: [] }, PAYS, voice)).toBeUndefined();
  });

  it('say where the profit is greatest', () => {
    expect(profitPlot(TARGETS, voice).description).toBe('The profit is greatest where 50% are treated: €4.00K.');
    expect(drawn(profitPlot(TARGETS, voice))).toContain('by lot');
  });
});

describe('a segment of customers', () => {
  const segment: UpliftSegment = {
    traits: [
      { feature: 'sales_channel', categories: ['Web', 'Phone'], least: null, greatest: null, or_unknown: true },
      { feature: 'purchases', categories: null, least: 3, greatest: null, or_unknown: false },
    ],
    rows: 120,
    effect: 0.042,
  };
  const told = (change: Partial<UpliftSegment>, of = PAYS) =>
    segmentText({ ...segment, ...change }, 1000, of, WORDS.en, format);

  it('is told in words', () => {
    expect(told({})).toEqual({
      who: 'Customers with sales channel Web, Phone or unknown, purchases 3 or more (12% of all)',
      change: '4.2 points more “bought”',
    });
    expect(told({ effect: -0.1 }).change).toBe('10 points less “bought”');
    expect(told({ effect: 0 }).change).toBe('no change');
  });

  it('is told in French with French numbers', () => {
    const french = formatFor('fr', 'EUR', 'à');
    expect(segmentText({ ...segment, effect: 0.012 }, 1000, PAYS, WORDS.fr, french)).toEqual({
      who: 'Clients avec sales channel Web, Phone ou inconnu, purchases 3 ou plus (12\u00a0% de tous)',
      change: '1,2 point de «\u00a0bought\u00a0» en plus',
    });
  });

  it('names a range by both ends, and all customers by none', () => {
    const age = { feature: 'age', categories: null, least: 20, greatest: 29.5, or_unknown: false };
    expect(told({ traits: [age] }).who).toBe('Customers with age 20 to 29.5 (12% of all)');
    expect(told({ traits: [{ ...age, greatest: 20 }] }).who).toBe('Customers with age 20 (12% of all)');
    expect(told({ traits: [{ ...age, least: null, greatest: null, or_unknown: true }] }).who).toBe(
      'Customers with age unknown (12% of all)',
    );
    expect(told({ traits: [], rows: 1000 }).who).toBe('All customers alike');
  });

  it('counts the categories that are too many to name', () => {
    const channel = { feature: 'channel', least: null, greatest: null, or_unknown: false };
    expect(told({ traits: [{ ...channel, categories: [...'abcdefgh'] }] }).who).toContain(
      'channel a, b, c, d, e or 3 others',
    );
    expect(told({ traits: [{ ...channel, categories: [...'abcdef'] }] }).who).toContain('channel a, b, c, d, e or f');
  });

  it('has amounts where outcomes are amounts', () => {
    const amounts = { ...PAYS, table: PAYS.table.map((row) => ({ ...row, qini: null })) };
    expect(told({ effect: 12.34 }, amounts).change).toBe('12.3 more “bought”');
  });
});

describe('the money', () => {
  it('asks nothing until somebody says what the outcome is worth', () => {
    expect(targetQuestion({ ...firstMoney(false), value: '' }, ['letter'])).toBeUndefined();
    expect(targetQuestion({ value: 10, costs: { letter: 1, fax: 2 }, budget: '', limit: 5 }, ['letter'])).toEqual({
      value: 10,
      costs: { letter: 1 },
      limit: 5,
    });
  });

  it('tells measured profits with their intervals', () => {
    const figures = targetFigures(TARGETS, WORDS.en, format);
    expect(figures.find(({ name }) => name === 'Profit')).toEqual({
      name: 'Profit',
      value: '€4.00K',
      note: '€3.20K to €4.80K, measured',
    });
    expect(figures[0]?.note).toBe('50% of the customers');
  });
});

describe('a duration', () => {
  it('is told as people estimate it', () => {
    expect(durationText(0.2, WORDS.en, format)).toBe('1 s');
    expect(durationText(89, WORDS.en, format)).toBe('89 s');
    expect(durationText(600, WORDS.en, format)).toBe('10 min');
    expect(durationText(7200, WORDS.fr, format)).toBe('2 h');
  });

  it('of what is left follows from what is done', () => {
    // a quarter took 30 seconds, so three more take 90
    const job = { started_at: '2026-11-22T10:00:00Z', progress: 0.25 };
    expect(secondsLeft(job, Date.parse('2026-11-22T10:00:30Z'))).toBe(90);
    expect(secondsLeft({ ...job, progress: 0.01 }, Date.parse('2026-11-22T10:00:30Z'))).toBeUndefined();
    expect(secondsLeft(undefined, 0)).toBeUndefined();
  });
});
