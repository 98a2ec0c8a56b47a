import { describe, expect, it } from 'vitest';
import { watchedIn } from '../../src/screens/campaign/wave/watched';
import { PROPOSAL } from './proposals';

function watching(values: number | null, human: number | null, proposed: number | null) {
  return {
    ...PROPOSAL,
    watched_days: values,
    human: { ...PROPOSAL.human, watched_days: human },
    proposed: { ...PROPOSAL.proposed, watched_days: proposed },
  };
}

describe('how long purchases without us count', () => {
  it('is told where the curve counts other days than the key figures', () => {
    expect(watchedIn(watching(56, 14, 12))).toEqual({ values: 56, human: 14, proposed: 12 });
    expect(watchedIn(watching(14, 14, 12))).toEqual({ values: 14, human: 14, proposed: 12 });
  });

  it('is not worth a word where it is the same for all, or where nobody buys without us', () => {
    expect(watchedIn(watching(12, 12, 12))).toBeUndefined();
    expect(watchedIn(watching(null, null, null))).toBeUndefined();
  });
});
