import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/api/schema';
import { tableCsv } from '../../src/dom/table';
import { formatFor } from '../../src/format/format';
import { WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import { type EChartsType, init } from '../../src/plots/echarts';
import { LIGHT } from '../../src/plots/theme';
import { estimatesPlot } from '../../src/screens/proof/plots/estimatesPlot';
import { samplePlot } from '../../src/screens/proof/plots/samplePlot';
import { supportPlot, supportRows } from '../../src/screens/proof/plots/supportPlot';
import { weightsPlot } from '../../src/screens/proof/plots/weightsPlot';
import { decidingEstimate, intervalText, verdictText } from '../../src/screens/proof/verdict';
import { BETTER, REFUSED } from './proofs';

const format = formatFor('en', 'EUR');
const voice = { words: WORDS.en, names: namesIn(WORDS.en), format };

/** The drawing of the estimates as SVG, made without a browser. */
function drawn(proof: Proof): string {
  const content = estimatesPlot(proof, voice);
  const chart: EChartsType = init(null, undefined, { renderer: 'svg', ssr: true, width: 1200, height: content.height });
  chart.setOption(content.option(LIGHT, 1200));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe('a verdict', () => {
  const told = (change: Partial<Proof>, language: 'en' | 'fr' = 'en'): string =>
    verdictText({ ...BETTER, ...change }, WORDS[language], formatFor(language, 'EUR', WORDS[language].plots.to));

  it('is told in one sentence', () => {
    expect(told({})).toBe('The new policy earns between 6.80 and 7.70 more a journey than today’s policy.');
    expect(told({}, 'fr')).toBe(
      'La nouvelle politique rapporte entre 6,80 et 7,70 de plus par parcours que la politique actuelle.',
    );
  });

  it('turns a loss round, so that nobody reads two minus signs', () => {
    expect(told({ verdict: 'not-better', gain: [-2, -1] })).toContain('between 1 and 2 less');
    expect(told({ verdict: 'not-better', gain: [-2, 0] })).toContain('between 0 and 2 less');
  });

  it('names the policy that it is compared with', () => {
    const baseline = { policy: 'Autumn', value: 9, interval: null };
    expect(told({ baseline })).toBe('The new policy earns between 6.80 and 7.70 more a journey than “Autumn”.');
    expect(told({ baseline, verdict: 'unknown', gain: null }, 'fr')).toContain('que «\u00a0Autumn\u00a0».');
  });

  it('says at least where an end is open', () => {
    expect(told({ gain: [6.8, null] })).toContain('at least 6.80 more');
    expect(told({ verdict: 'not-better', gain: [null, -1.5] })).toContain('at least 1.50 less');
  });

  it('says between what the gain lies where it may be of either sign', () => {
    expect(told({ verdict: 'unknown', gain: [-1, 2] })).toContain('−1 to 2 a journey');
  });

  it('is spoken for by the estimator that decided', () => {
    expect(decidingEstimate(BETTER)?.estimator).toBe('cwpdis');
    expect(decidingEstimate(REFUSED)).toBeUndefined();
  });

  it('writes open ends as infinite', () => {
    expect(intervalText([null, 2], format)).toBe('−∞ to 2');
    expect(intervalText([1, null], format)).toBe('1 to ∞');
    expect(intervalText(null, format)).toBeUndefined();
  });
});

describe('the forest of estimates', () => {
  it('draws what is usable and writes why the others are not', () => {
    const svg = drawn(BETTER);
    expect(svg).toContain('>today’s policy<');
    expect(svg).toContain('>12.9, 12.5 to 13.3<');
    expect(svg).toContain('>refused: it needs a model<');
  });

  it('has the truth as a line where it is known, and today’s policy otherwise', () => {
    expect(estimatesPlot(BETTER, voice).description).toBe(
      '2 of 3 estimates may be believed. The table holds every number. The dashed line stands at the truth, 13.',
    );
    expect(estimatesPlot(BETTER, voice).note).toContain('bar: 95% interval');
    expect(estimatesPlot(BETTER, voice).note).toContain('The dashed line is the truth: 13.');
    expect(estimatesPlot(REFUSED, voice).note).toContain('The dashed line stands at today’s policy.');
    expect(drawn(BETTER)).toContain('stroke-dasharray');
  });

  it('holds every number in its table', () => {
    expect(tableCsv(estimatesPlot(BETTER, voice).table)).toBe(
      [
        'estimator,value,standard error,from,to,holds the truth,refused because',
        'dr,,,,,–,it needs a model',
        'cwpdis,12.9,0.2,12.5,13.3,yes,',
        'wis,12.8,0.2,12.4,,yes,',
        '',
      ].join('\n'),
    );
  });
});

describe('the diagnostics', () => {
  it('count the journeys that the policy could not have made first', () => {
    const { weights } = BETTER.diagnostics;
    expect(tableCsv(weightsPlot(weights, voice).table)).toBe('weight of the journey,journeys\n0,4815\n27,185\n');
  });

  it('show how the effective sample thins out', () => {
    expect(samplePlot(BETTER.diagnostics.ess_by_step, voice).description).toBe(
      'From 5,000 journeys’ worth of evidence after the first step to 185 after the last.',
    );
  });

  it('map what the log shows, what it never shows included', () => {
    expect(supportRows(REFUSED.diagnostics)).toContainEqual({ state: 'start', action: 'letter', steps: 0, target: 1 });
    expect(supportPlot(BETTER.diagnostics, voice)?.note).toContain('3 less visited states are not drawn.');
    const { support: _, ...others } = BETTER.diagnostics;
    expect(supportPlot(others, voice)).toBeUndefined();
  });
});
