import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import { stepsOf } from '../../src/graph/campaign';
import { allApplied, applied, type Change, changes } from '../../src/graph/changes';
import { randomCampaign, randomOf, SEEDS } from './random';
import { BENCHMARK } from './worlds';

const SMS = { channel: 'sms', message: 'promotion' };
const EMAIL = { channel: 'email', message: 'brand' };

function campaign(start?: Campaign['start']): Campaign {
  return { name: 'c', world: 'stories', ...(start === undefined ? {} : { start }) };
}

describe('changes', () => {
  it('are none between equal campaigns', () => {
    expect(changes(campaign({ ...SMS, on: { negative: SMS } }), campaign({ ...SMS, on: { negative: SMS } }))).toEqual(
      [],
    );
  });

  it('say a replaced step once and keep what follows it out of the story', () => {
    const before = campaign({ ...SMS, note: 'n', on: { negative: SMS, engagement: SMS } });
    const after = campaign({ ...EMAIL, note: 'n', on: { negative: SMS, engagement: EMAIL } });
    expect(changes(before, after)).toEqual([
      { kind: 'replace', path: '', before: SMS, after: EMAIL },
      { kind: 'replace', path: 'engagement', before: SMS, after: EMAIL },
    ]);
  });

  it('add and remove subtrees as one', () => {
    const subtree = { ...SMS, on: { negative: EMAIL } };
    const before = campaign({ ...SMS, on: { negative: subtree } });
    const after = campaign({ ...SMS, on: { engagement: subtree } });
    expect(changes(before, after)).toEqual([
      { kind: 'remove', path: 'negative', before: subtree, after: null },
      { kind: 'add', path: 'engagement', before: null, after: subtree },
    ]);
  });

  it('name fields and notes', () => {
    const before: Campaign = { ...campaign({ ...SMS, note: 'old' }), budget: 5 };
    const after: Campaign = { ...campaign({ ...SMS, note: 'new' }), note: 'why' };
    expect(changes(before, after)).toEqual([
      { kind: 'field', path: 'budget', before: 5, after: null },
      { kind: 'field', path: 'note', before: null, after: 'why' },
      { kind: 'note', path: '', before: 'old', after: 'new' },
    ]);
  });

  it('see a wait', () => {
    expect(changes(campaign(SMS), campaign({ ...SMS, wait_days: 2 }))).toEqual([
      { kind: 'replace', path: '', before: SMS, after: { ...SMS, wait_days: 2 } },
    ]);
  });

  it('leave a campaign as it is where their place is gone', () => {
    const change: Change = { kind: 'add', path: 'negative/negative', before: null, after: SMS };
    expect(applied(campaign(SMS), change)).toEqual(campaign(SMS));
  });
});

describe.each(SEEDS)('two campaigns drawn by seed %i', (seed) => {
  const random = randomOf(seed);
  const before = randomCampaign(random, BENCHMARK);
  const after = randomCampaign(random, BENCHMARK);
  const all = changes(before, after);

  it('become the same by all changes, in any order', () => {
    expect(allApplied(before, all)).toEqual(after);
    expect(allApplied(before, all.toReversed())).toEqual(after);
  });

  it('become a campaign by any of them, which lacks just the others', () => {
    const some = all.filter(() => random() < 0.5);
    const partly = allApplied(before, some);
    const others = all.filter((change) => !some.includes(change));
    expect(changes(partly, after)).toHaveLength(others.length);
    expect(allApplied(partly, others)).toEqual(after);
    expect(stepsOf(partly.start).every(({ step }) => step.channel !== '')).toBe(true);
  });
});
