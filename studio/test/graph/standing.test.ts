import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import { applied, changes } from '../../src/graph/changes';
import { inverse, standing } from '../../src/graph/standing';
import { randomCampaign, randomOf, SEEDS } from './random';
import { BENCHMARK } from './worlds';

const SMS = { channel: 'sms', message: 'promotion' };

describe('a change', () => {
  it('is gone where the step before its place is gone', () => {
    const campaign: Campaign = { name: 'c', world: 'w', start: SMS };
    expect(standing(campaign, { kind: 'add', path: 'negative/negative', before: null, after: SMS })).toBe('gone');
    expect(standing(campaign, { kind: 'add', path: 'negative', before: null, after: SMS })).toBe('open');
  });

  it('is made where the campaign already says so', () => {
    const campaign: Campaign = { name: 'c', world: 'w', start: { ...SMS, on: { negative: SMS } } };
    expect(standing(campaign, { kind: 'add', path: 'negative', before: null, after: SMS })).toBe('made');
    expect(standing(campaign, { kind: 'remove', path: 'engagement', before: SMS, after: null })).toBe('made');
  });
});

describe.each(SEEDS)('the changes between two campaigns drawn by seed %i', (seed) => {
  const random = randomOf(seed);
  const before = randomCampaign(random, BENCHMARK);
  const after = randomCampaign(random, BENCHMARK);
  const all = changes(before, after);

  it('are open before and made after', () => {
    expect(all.map((change) => standing(before, change))).toEqual(all.map(() => 'open'));
    expect(all.map((change) => standing(after, change))).toEqual(all.map(() => 'made'));
  });

  it('are taken back by their inverse', () => {
    for (const change of all) {
      expect(applied(applied(before, change), inverse(change))).toEqual(before);
    }
  });
});
