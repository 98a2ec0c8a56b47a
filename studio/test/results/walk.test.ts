import { describe, expect, it } from 'vitest';
import { factorRows } from '../../src/screens/campaign/inspector/step/rateRows';
import { withAnswer } from '../../src/screens/campaign/walk/answers';

describe('answers of a walk', () => {
  it('keep what was changed before and forget what belonged to another way', () => {
    expect(withAnswer(['engagement', null, 'negative'], 1, 'engagement')).toEqual(['engagement', 'engagement']);
  });

  it('leave the customer his own answers before the one that is changed', () => {
    expect(withAnswer([], 2, 'negative')).toEqual([null, null, 'negative']);
  });

  it('are none where all are his own again', () => {
    expect(withAnswer([null, 'negative'], 1, null)).toEqual([]);
  });
});

describe('factors of rates', () => {
  it('stand in a row each, with a gap where one does not act', () => {
    const rates = [
      {
        reaction: 'engagement',
        base: 0.01,
        probability: 0.052,
        factors: [
          { name: 'favoured', factor: 1.3 },
          { name: 'brand', factor: 4 },
        ],
      },
      { reaction: 'conversion', base: 0.0005, probability: 0.0006875, factors: [{ name: 'favoured', factor: 1.375 }] },
    ];
    expect(factorRows(rates)).toEqual([
      { name: 'favoured', factors: [1.3, 1.375] },
      { name: 'brand', factors: [4, undefined] },
    ]);
  });
});
