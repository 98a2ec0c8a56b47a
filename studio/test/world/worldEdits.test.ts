import { describe, expect, it } from 'vitest';
import { fieldPath, withoutPlace } from '../../src/api/problem';
import type { WorldDocument } from '../../src/api/schema';
import {
  firstValue,
  knownIn,
  partsToAdd,
  rangeOfCount,
  rangeOfStep,
  stepIn,
  withCount,
  withField,
} from '../../src/world/conditionEdits';
import { type Draft, unreadable, withNumber, writtenAt } from '../../src/world/draft';
import { withRenamedChannel, withRenamedMessage } from '../../src/world/renames';
import { newRule, withoutRule, withRule, withRuleAt } from '../../src/world/ruleEdits';

const WORLD: WorldDocument & { readonly control: unknown } = {
  name: 'mine',
  currency: 'EUR',
  margin: 25,
  audience: 100,
  depth: 4,
  reactions: { negative: 'negative', click: 'engagement', sale: 'conversion', leaves: 'opt-out' },
  messages: ['brand', 'promotion'],
  channels: {
    email: { cost: 0, rates: { click: 0.1 }, favours: 'brand', traits: ['direct'] },
    sms: { cost: 0.1, rates: { click: 0.2 }, traits: ['direct', 'dear'] },
  },
  rules: [
    { name: 'a', when: { channel: 'email' }, times: { click: 2 } },
    { name: 'b', when: { channel: ['sms', 'email'], earlier: { channel: 'email', at_least: 1 } }, times: { click: 3 } },
    { name: 'c', when: { message: 'brand', earlier: [{ message: ['brand'], exactly: 1 }] }, times: { click: 4 } },
  ],
  control: { rewards: [{ name: 'quiet', when: { channel: 'email' }, reward: -1 }] },
};
const DRAFT: Draft = { document: WORLD, typed: {} };
const names = ({ document }: Draft): readonly (string | undefined)[] => (document.rules ?? []).map(({ name }) => name);
const factor = (index: number): readonly (string | number)[] => ['rules', index, 'times', 'click'];

describe('rules of a world', () => {
  it('are added at the end, and multiply nothing yet', () => {
    const next = withRule(DRAFT, newRule(WORLD, 'd'));
    expect(names(next)).toEqual(['a', 'b', 'c', 'd']);
    expect(next.document.rules?.[3]).toEqual({ name: 'd', when: {}, times: { sale: { value: 1, source: 'assumed' } } });
    const bare: Draft = { document: { ...WORLD, rules: undefined as never }, typed: {} };
    expect(names(withRule(bare, newRule(WORLD, 'd')))).toEqual(['d']);
  });

  it('take along what is typed in them when they move', () => {
    const typed = withNumber(DRAFT, factor(0), { written: 'x', source: '' });
    const moved = withRuleAt(typed, 0, 2);
    expect(names(moved)).toEqual(['b', 'c', 'a']);
    expect(unreadable(moved)).toEqual(['/rules/2/times/click']);
    expect(writtenAt(moved, factor(0)).written).toBe('3');
    expect(names(withRuleAt(moved, 2, 0))).toEqual(['a', 'b', 'c']);
  });

  it('are forgotten with what was typed in them when they are removed', () => {
    const typed = withNumber(withNumber(DRAFT, factor(0), { written: 'x', source: '' }), factor(2), {
      written: 'y',
      source: '',
    });
    const next = withoutRule(typed, 0);
    expect(names(next)).toEqual(['b', 'c']);
    expect(unreadable(next)).toEqual(['/rules/1/times/click']);
  });
});

describe('a name in a world', () => {
  it('of a channel is changed wherever it is named, and its place and numbers stay', () => {
    const typed = withNumber(DRAFT, ['channels', 'email', 'cost'], { written: '-', source: '' });
    const { document, typed: moved } = withRenamedChannel(typed, 'email', 'letter');
    expect(Object.keys(document.channels)).toEqual(['letter', 'sms']);
    expect(Object.keys(moved)).toEqual(['/channels/letter/cost']);
    expect(document.rules?.map(({ when }) => when)).toEqual([
      { channel: 'letter' },
      { channel: ['sms', 'letter'], earlier: { channel: 'letter', at_least: 1 } },
      { message: 'brand', earlier: [{ message: ['brand'], exactly: 1 }] },
    ]);
    expect((document as typeof WORLD).control).toEqual({
      rewards: [{ name: 'quiet', when: { channel: 'letter' }, reward: -1 }],
    });
  });

  it('of a message is changed wherever it is named', () => {
    const { document } = withRenamedMessage(DRAFT, 'brand', 'story');
    expect(document.messages).toEqual(['story', 'promotion']);
    expect(document.channels.email?.favours).toBe('story');
    expect(document.rules?.[2]?.when).toEqual({ message: 'story', earlier: [{ message: ['story'], exactly: 1 }] });
    expect(document.rules?.[0]).toEqual(WORLD.rules?.[0]);
  });
});

describe('a condition', () => {
  const known = knownIn(WORLD);

  it('can name what its world has', () => {
    expect(known).toEqual({
      channels: ['email', 'sms'],
      messages: ['brand', 'promotion'],
      traits: ['direct', 'dear'],
      reactions: ['negative', 'click', 'sale', 'leaves'],
      leadingOn: ['negative', 'click'],
      depth: 4,
    });
  });

  it('offers the parts that it does not have yet', () => {
    expect(partsToAdd({ channel: 'sms', step: 2 }, known)).toEqual([
      'message',
      'trait',
      'favoured',
      'after',
      'same_channel',
      'same_message',
      'earlier',
    ]);
    expect(partsToAdd({}, { ...known, traits: [] })).not.toContain('trait');
    expect(firstValue('after', known)).toBe('negative');
    expect(withField({ channel: 'sms' }, 'channel', undefined)).toEqual({});
  });

  it.each([
    [3, { from: 3, to: 3 }],
    [{ at_least: 2 }, { from: 2 }],
    [
      { at_least: 2, at_most: 3 },
      { from: 2, to: 3 },
    ],
    [{}, {}],
  ] as const)('reads step %j as %j and writes it back', (step, range) => {
    expect(rangeOfStep(step)).toEqual(range);
    expect(stepIn(range)).toEqual(step);
  });

  it.each([
    [
      { trait: 'direct', exactly: 1 },
      { from: 1, to: 1 },
    ],
    [{ trait: 'direct', at_least: 2 }, { from: 2 }],
    [{ trait: 'direct', at_most: 0 }, { to: 0 }],
  ] as const)('reads the count of %j as %j and writes it back', (earlier, range) => {
    expect(rangeOfCount(earlier)).toEqual(range);
    expect(withCount(earlier, range)).toEqual(earlier);
  });
});

describe('a refusal', () => {
  it('does not repeat the place beside which it stands', () => {
    expect(fieldPath('/document/rules/5/when/a~1b')).toBe('document.rules[5].when.a/b');
    const message = 'document.rules[5].when: this rule can never fire';
    expect(withoutPlace({ field: '/document/rules/5/when', message })).toBe('this rule can never fire');
    expect(withoutPlace({ message })).toBe(message);
  });
});
