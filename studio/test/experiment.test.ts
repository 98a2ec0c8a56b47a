import { describe, expect, it } from 'vitest';
import { formatFor } from '../src/format/format';
import { experiment } from '../src/report/experiment';
import { experimentDesign } from '../src/report/experimentDesign';
import type { ExperimentDesign, ExperimentReading } from '../src/report/experimentDocuments';
import { levelText, lossText, probabilityText } from '../src/report/experimentParts';
import read from './fixtures/experiment.json';
import plan from './fixtures/experiment-design.json';

const reading = read as unknown as ExperimentReading;
const text = (nodes: readonly Node[]): string => nodes.map(({ textContent }) => textContent).join('\n');

describe('the page of an experiment', () => {
  it('says first whether the sample is sound, then what differs, then for whom', () => {
    const page = text(experiment(reading, 'en'));
    expect(page).toContain('Yes: the arms are as large as their shares say');
    expect(page).toContain('profit: differences from reminder');
    expect(page).toContain('far: coupon; middle: percentage; near: reminder.');
    expect(page.indexOf('Is the sample sound?')).toBeLessThan(page.indexOf('Which customers should get which'));
  });

  it('shows no difference where the sample is mismatched', () => {
    const mismatched = { ...reading, sample_ratio: { ...reading.sample_ratio, mismatch: true, p_value: 1e-6 } };
    const page = text(experiment(mismatched, 'en'));
    expect(page).toContain('No: arms of these sizes come by chance');
    expect(page).not.toContain('differences from');
    expect(page).not.toContain('Which customers should get which');
  });

  it('says what the rule is worth by those who did not teach it', () => {
    const rule = {
      learnt_units: 6000,
      proved_units: 6001,
      unproved: ['abroad'],
      value: 63.2,
      interval: [61.1, 65.3] as const,
      comparisons: [
        { arm: 'reminder', value: 52.2, difference: 11, interval: [9.5, 12.5] as const },
        { arm: 'coupon', value: 53.9, difference: 9.3, interval: null },
      ],
    };
    const page = text(experiment({ ...reading, rule }, 'en'));
    expect(page).toContain(
      'profit is 63.2 (61.1 to 65.3): learnt from 6,000 customers by lot, measured with the 6,001',
    );
    expect(page).toContain('Left out, as too few others were there: abroad;');
    expect(page).toContain('choosing brings more than one arm for all');
    expect(text(experiment({ ...reading, rule: null }, 'en'))).toContain('Not told');
  });

  it('leaves out looks and parts that are not there', () => {
    const page = text(experiment({ ...reading, looks: [], segments: [] }, 'en'));
    expect(page).not.toContain('While it ran');
    expect(page).not.toContain('Which customers');
  });
});

describe('the page of a plan', () => {
  it('says what is promised, and how many days it takes', () => {
    const page = text(experimentDesign(plan as unknown as ExperimentDesign, 'en'));
    expect(page).toContain('Finds a change from 36% to 39% against the control with probability 80%');
    expect(page).toContain('a false alarm comes with 5% (two-sided, dunnett-corrected)');
    expect(page).toContain('14,568');
  });
});

describe('words of levels and probabilities', () => {
  const format = formatFor('en');

  it('writes a level as somebody wrote it down', () => {
    expect(levelText(0.95, format)).toBe('95%');
    expect(levelText(0.999, format)).toBe('99.9%');
  });

  it('is no more exact about a probability than anybody needs', () => {
    expect(probabilityText(4e-7, format)).toBe('under 0.10%');
    expect(probabilityText(0.9999999, format)).toBe('over 99.9%');
    expect(probabilityText(0.706, format)).toBe('71%');
    expect(probabilityText(null, format)).toBe('–');
    expect(lossText(1e-11, format.finePercent)).toBe('almost none');
    expect(lossText(0.1386, format.finePercent)).toBe('13.86%');
  });
});
