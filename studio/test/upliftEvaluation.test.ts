import { describe, expect, it } from 'vitest';
import { upliftEvaluation } from '../src/report/upliftEvaluation';
import type { UpliftEvaluation } from '../src/report/upliftEvaluationDocument';
import evaluated from './fixtures/uplift-evaluation.json';

const evaluation = evaluated as unknown as UpliftEvaluation;
const text = (nodes: readonly Node[]): string => nodes.map(({ textContent }) => textContent).join('\n');

describe('the page of foretold effects', () => {
  it('says what follows, what the first gain, and how each measure is defined', () => {
    const page = text(upliftEvaluation(evaluation, 'en'));
    expect(page.startsWith('The customers put first are surely changed more than the rest.')).toBe(true);
    expect(page).toContain('Does choosing pay?');
    expect(page).toContain('more than "call" for all');
    expect(page).toContain('scikit-uplift: qini_auc_score');
    expect(page).toContain('Persuadable: responds only when treated');
  });

  it('leaves out what only a trial tells', () => {
    const { qini_curve: _curve, kinds: _kinds, ...alone } = evaluation;
    const page = text(upliftEvaluation(alone, 'en'));
    expect(page).toContain('Targeting operator characteristic');
    expect(page).not.toContain('What treating the first changes');
    expect(page).not.toContain('Four kinds');
  });
});
