import { describe, expect, it } from 'vitest';
import type { Campaign, Step } from '../../src/graph/campaign';
import { findings } from '../../src/graph/findings';
import { search } from '../../src/graph/search';
import { leadingOn, plainNumber, worldOf } from '../../src/graph/world';
import { fullTree } from './random';
import { BENCHMARK, STORIES } from './worlds';

const SMS: Step = { channel: 'sms', message: 'promotion' };

function campaign(start: Step): Campaign {
  return { name: 'c', world: 'stories', start };
}

describe('findings', () => {
  it('say nothing of a sound campaign', () => {
    expect(findings(campaign(fullTree(STORIES, 4)), STORIES)).toEqual([]);
  });

  it('ask for a first step', () => {
    expect(findings({ name: 'c', world: 'stories' }, STORIES)).toEqual([
      { kind: 'no-start', path: '', warning: false },
    ]);
  });

  it('stand on every step beyond the depth, and only there', () => {
    const shallow = { ...STORIES, depth: 2 };
    expect(findings(campaign(fullTree(STORIES, 3)), shallow).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'too-deep engagement/engagement',
      'too-deep engagement/negative',
      'too-deep negative/engagement',
      'too-deep negative/negative',
    ]);
  });

  it.each<[string, Step, string]>([
    ['a channel the world lacks', { ...SMS, channel: 'fax' }, 'unknown-channel '],
    ['a message the world lacks', { ...SMS, message: 'haiku' }, 'unknown-message '],
    ['a reaction the world lacks', { ...SMS, on: { yawn: SMS } }, 'unknown-reaction yawn'],
    ['a step after a conversion', { ...SMS, on: { conversion: SMS } }, 'after-end conversion'],
    ['a wait where time is unknown', { ...SMS, wait_days: 3 }, 'wait-ignored '],
  ])('name %s', (_, start, expected) => {
    expect(findings(campaign(start), STORIES).map(({ kind, path }) => `${kind} ${path}`)).toEqual([expected]);
  });

  it('allow a wait where the world knows time', () => {
    expect(findings(campaign({ ...SMS, wait_days: 3 }), BENCHMARK)).toEqual([]);
  });

  it('stand on the dearest step when the cost is over the budget, and not at it', () => {
    const costs = [
      { path: '', cost: 100 },
      { path: 'negative', cost: 150 },
    ];
    const drawn = campaign({ ...SMS, on: { negative: SMS } });
    // 100 + 150 = 250
    expect(findings({ ...drawn, budget: 249.99 }, STORIES, costs)).toEqual([
      { kind: 'over-budget', path: 'negative', warning: true, cost: 250, budget: 249.99 },
    ]);
    expect(findings({ ...drawn, budget: 250 }, STORIES, costs)).toEqual([]);
    expect(findings(drawn, STORIES, costs)).toEqual([]);
  });
});

describe('a search', () => {
  const drawn = campaign({ ...SMS, note: 'Été doux', on: { engagement: { channel: 'email', message: 'promotion' } } });
  const names = ({ channel }: Step): readonly string[] => (channel === 'email' ? ['E-mail'] : []);

  it.each<[string, readonly string[]]>([
    ['sms', ['']],
    ['PROMO', ['', 'engagement']],
    ['e-mail', ['engagement']],
    ['ete', ['']],
    ['sms promotion', ['']],
    ['sms brand', []],
    ['  ', []],
  ])('for "%s" finds %j', (text, paths) => {
    expect(search(drawn, text, names)).toEqual(paths);
  });
});

describe('a world', () => {
  it('is read with sources and fractions, and orders what leads on first', () => {
    const world = worldOf({
      name: 'w',
      currency: 'EUR',
      margin: { value: 25, source: 'assumed' },
      audience: { value: '10/4', source: 'a joke' },
      depth: 3,
      step_days: 3,
      reactions: { gone: 'opt-out', bought: 'conversion', no: 'negative', yes: 'engagement' },
      messages: ['m'],
      channels: { c: { cost: 1, rates: {} } },
    });
    expect(world.audience).toBe(2.5);
    expect(leadingOn(world)).toEqual(['yes', 'no']);
    expect(world.spacing).toEqual({ days: 3, choices: [3] });
    expect(plainNumber('1/8')).toBe(0.125);
  });
});
