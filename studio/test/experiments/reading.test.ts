import { describe, expect, it } from 'vitest';
import type { ExperimentDesign } from '../../src/api/schema';
import { tableCsv } from '../../src/dom/table';
import { formatFor } from '../../src/format/format';
import { type Language, WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import type { Voice } from '../../src/i18n/useVoice';
import { type EChartsType, init } from '../../src/plots/echarts';
import type { PlotContent } from '../../src/plots/plot';
import { LIGHT } from '../../src/plots/theme';
import { planFigures, promiseText } from '../../src/screens/experiments/plan/planText';
import { bestPlot } from '../../src/screens/experiments/plots/bestPlot';
import { differencesPlot } from '../../src/screens/experiments/plots/differencesPlot';
import { firstSure, lookRows, looksPlot } from '../../src/screens/experiments/plots/looksPlot';
import { peoplePlot } from '../../src/screens/experiments/plots/peoplePlot';
import { powerPlot } from '../../src/screens/experiments/plots/powerPlot';
import { rulePlot } from '../../src/screens/experiments/plots/rulePlot';
import { segmentRows, segmentsPlot } from '../../src/screens/experiments/plots/segmentsPlot';
import { valuesPlot } from '../../src/screens/experiments/plots/valuesPlot';
import { armFigures } from '../../src/screens/experiments/read/armFigures';
import { chanceText, conclusionText, decidingMeasure, ruleText } from '../../src/screens/experiments/read/readingText';
import { policyToProve } from '../../src/screens/experiments/read/toProof';
import design from '../fixtures/experiment-design.json';
import { LOYALTY, MISMATCHED, RULE, SIMULATED } from './readings';

const DESIGN = design as unknown as ExperimentDesign;

function voiceIn(language: Language): Voice {
  const words = WORDS[language];
  return { words, names: namesIn(words), format: formatFor(language, 'EUR', words.plots.to) };
}

const EN = voiceIn('en');
const FR = voiceIn('fr');

/** A drawing as SVG, made without a browser. */
function drawn<Row>({ option, height }: PlotContent<Row>): string {
  const chart: EChartsType = init(null, undefined, { renderer: 'svg', ssr: true, width: 1200, height });
  chart.setOption(option(LIGHT, 1200));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function profit() {
  const measure = decidingMeasure(LOYALTY);
  if (measure === undefined) {
    throw new Error('profit decides');
  }
  return measure;
}

describe('a plan', () => {
  it('promises in one sentence', () => {
    expect(promiseText(DESIGN, EN.words, EN.format)).toBe(
      'Finds a change from 36% to 39% against the control with a chance of 80%; a false alarm comes with 5% (both directions, Dunnett).',
    );
    expect(promiseText(DESIGN, FR.words, FR.format)).toContain('un passage de 36\u00a0% à 39\u00a0%');
    expect(promiseText({ ...DESIGN, outcome: 'mean', baseline: null }, EN.words, EN.format)).toContain(
      'a change of 0.0300',
    );
  });

  it('says how many people it takes', () => {
    expect(planFigures(DESIGN, EN.words, EN.format).map(({ value }) => value)).toEqual([
      '4,856',
      '14,568',
      '10',
      '80.00%',
    ]);
    const [control, ...others] = DESIGN.arms;
    const arms = [{ ...control, people: 9000 } as ExperimentDesign['arms'][number], ...others];
    const uneven = { ...DESIGN, arms, people_per_arm: null, days: null };
    expect(planFigures(uneven, EN.words, EN.format)[0]?.value).toBe('4,856 to 9,000');
    expect(planFigures(uneven, EN.words, EN.format)[2]?.value).toBe('–');
  });

  it('draws its curves with what is asked for', () => {
    expect(drawn(powerPlot(DESIGN, EN))).toContain('>asked for<');
    expect(drawn(peoplePlot(DESIGN, EN))).toContain('>this plan<');
    expect(tableCsv(peoplePlot(DESIGN, EN).table).split('\n')[0]).toBe('smallest effect,people');
  });
});

describe('a reading', () => {
  it('concludes in one sentence', () => {
    expect(conclusionText(LOYALTY, EN.words, EN.format)).toBe(
      'By profit, percentage is better than reminder, by 1.43 to 5.25.',
    );
    expect(conclusionText(LOYALTY, FR.words, FR.format)).toBe(
      'Selon profit, percentage est meilleur que reminder, de 1,43 à 5,25.',
    );
    expect(conclusionText({ ...LOYALTY, verdict: 'unknown' }, EN.words, EN.format)).toContain(
      'no arm is surely better',
    );
    expect(conclusionText({ ...LOYALTY, verdict: 'not-better' }, EN.words, EN.format)).toContain('every arm is worse');
    expect(conclusionText(MISMATCHED, EN.words, EN.format)).toContain('Something other than the lot');
  });

  it('tells each arm by the measure that decides', () => {
    const [control, coupon] = armFigures(LOYALTY, EN.words, EN.format);
    expect(control?.note).toMatch(/^the control; best with /);
    expect(coupon?.note).toMatch(/^1\.01 to 4\.79 against reminder; best with /);
  });

  it('needs no digits of what is nearly sure', () => {
    expect(chanceText(1, EN.words, EN.format)).toBe('over 99.9%');
    expect(chanceText(1e-9, EN.words, EN.format)).toBe('under 0.1%');
    expect(chanceText(0.4, EN.words, EN.format)).toBe('40%');
    expect(chanceText(null, EN.words, EN.format)).toBe('–');
  });

  it('draws both intervals of every arm', () => {
    const content = differencesPlot(profit(), LOYALTY, EN);
    const svg = drawn(content);
    expect(svg).toContain('>coupon<');
    expect(svg).toContain('>coupon, at any look<');
    expect(svg).toContain('>3.34, 1.43 to 5.25<');
    expect(tableCsv(content.table).split('\n')).toHaveLength(4); // a header, two arms and the end
  });

  it('draws what an arm is worth, and how probably it is best', () => {
    expect(drawn(valuesPlot(profit(), LOYALTY, EN))).toContain('>reminder<');
    const best = bestPlot(profit(), LOYALTY, EN);
    expect(best === undefined ? '' : drawn(best)).toContain('>percentage<');
    const [first, ...others] = profit().arms;
    const still = { ...first, probability_best: null } as (typeof others)[number];
    expect(bestPlot({ ...profit(), arms: [still, ...others] }, LOYALTY, EN)).toBeUndefined();
  });

  it('follows an arm over time, and says when one could have stopped', () => {
    const rows = lookRows(LOYALTY, 'percentage');
    expect(rows).toHaveLength(LOYALTY.looks.length);
    expect(rows.every(({ fixed, valid }) => valid[0] < fixed[0] && fixed[1] < valid[1])).toBe(true);
    const sure = firstSure(rows);
    expect(sure === undefined || sure.valid[0] > 0).toBe(true);
    expect(firstSure(rows.map((row) => ({ ...row, valid: [1, 2] as const })))).toMatchObject({ units: 6666 });
    expect(firstSure(rows.map((row) => ({ ...row, valid: [-1, 2] as const })))).toBeUndefined();
    const content = looksPlot('percentage', profit(), LOYALTY, EN);
    expect(content === undefined ? '' : drawn(content)).toContain('>at any look<');
    expect(looksPlot('percentage', profit(), { ...LOYALTY, looks: [] }, EN)).toBeUndefined();
  });

  it('marks what each part of the customers should get', () => {
    const chosen = segmentRows(LOYALTY).filter((row) => row.chosen);
    expect(chosen.map(({ segment, arm }) => `${segment}: ${arm}`)).toEqual([
      'far: coupon',
      'middle: percentage',
      'near: reminder',
    ]);
    expect(drawn(segmentsPlot(profit(), LOYALTY, EN))).toContain('far: coupon ◂');
  });

  it('brings a policy to be proved: the rule, or else what seems best for all', () => {
    expect(policyToProve(LOYALTY)).toBe(LOYALTY.policy);
    expect(policyToProve({ ...LOYALTY, policy: null })?.states).toEqual({ all: { percentage: 1 } });
  });

  it('says what choosing is worth, by others than those from whom it was learnt', () => {
    expect(ruleText(LOYALTY, EN.words, EN.format)).toBe(
      'This was learnt from 6,000 customers, by lot. With the other 6,000 it brings more profit per customer than reminder for all: 3.50, 2.50 to 4.50.',
    );
    const partly = { ...RULE, unproved: ['far', 'near'] };
    expect(ruleText({ ...LOYALTY, rule: partly }, EN.words, EN.format)).toMatch(
      / Left out, as too few others were there: far, near; the choice there rests/,
    );
    expect(ruleText({ ...LOYALTY, rule: null }, EN.words, EN.format)).toMatch(/^What this is worth is not told/);
    const same = { ...RULE, comparisons: [{ ...RULE.comparisons[1], arm: 'reminder' }] } as typeof RULE;
    expect(ruleText({ ...LOYALTY, rule: same }, FR.words, FR.format)).toMatch(/reminder pour tous, car aucun autre/);
    const content = rulePlot(RULE, profit(), LOYALTY, EN);
    expect(drawn(content)).toContain('>3.50, 2.50 to 4.50<');
    expect(tableCsv(content.table).split('\n')).toHaveLength(4); // a header, two arms and the end
  });

  it('sets the truth beside what was measured, where it is known', () => {
    const headings = (content: PlotContent<never> | undefined) =>
      content === undefined ? [] : content.table.columns.map(({ name }) => name);
    const plots = (reading: typeof LOYALTY) => [
      differencesPlot(profit(), reading, EN),
      valuesPlot(profit(), reading, EN),
      bestPlot(profit(), reading, EN),
      segmentsPlot(profit(), reading, EN),
      looksPlot('percentage', profit(), reading, EN),
      rulePlot(RULE, profit(), reading, EN),
    ];
    for (const content of plots(SIMULATED)) {
      expect(headings(content as unknown as PlotContent<never>)).toContain('in truth');
    }
    for (const content of plots(LOYALTY)) {
      expect(headings(content as unknown as PlotContent<never>)).not.toContain('in truth');
    }
    expect(tableCsv(differencesPlot(profit(), SIMULATED, EN).table)).toMatch(/^coupon,.*,2\.75$/m); // 58.75 − 56
    expect(tableCsv(rulePlot(RULE, profit(), SIMULATED, EN).table)).toMatch(/^reminder for all,.*,3\.5$/m); // 59.5 − 56
    expect(differencesPlot(profit(), SIMULATED, EN).note).toContain('Diamond: what is true');
    expect(bestPlot(profit(), SIMULATED, EN)?.note).toContain('In truth percentage is best: 59.3.');
  });
});
