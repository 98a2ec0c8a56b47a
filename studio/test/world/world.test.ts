import { describe, expect, it } from 'vitest';
import type { WorldDocument } from '../../src/api/schema';
import { WORDS } from '../../src/i18n/language';
import { namesIn } from '../../src/i18n/useNames';
import type { Condition } from '../../src/world/conditions';
import { conditionText } from '../../src/world/conditionText';
import { type Draft, newChannel, pointer, unreadable, withNumber, without, writtenAt } from '../../src/world/draft';
import { numberOf, readNumber, sourced } from '../../src/world/numbers';

const WORLD: WorldDocument = {
  name: 'mine',
  currency: 'EUR',
  margin: { value: 25, source: 'assumed' },
  audience: 100,
  depth: 2,
  reactions: { negative: 'negative', engagement: 'engagement', conversion: 'conversion' },
  messages: ['brand'],
  channels: { email: { cost: 0.001, rates: { engagement: { value: '1/3', source: 'a survey' } } } },
  rules: [{ name: 'fatigue', when: {}, times: { engagement: 0.5 } }],
};

describe('a number of a world', () => {
  it('is plain, a fraction, or either with its source', () => {
    expect(sourced(0.05)).toMatchObject({ value: 0.05, source: undefined, isAssumed: false });
    expect(sourced('1/4')).toMatchObject({ value: 0.25, written: '1/4' });
    expect(sourced({ value: '1/4', source: 'a survey' })).toMatchObject({ value: 0.25, source: 'a survey' });
    expect(sourced({ value: 2, source: 'assumed' }).isAssumed).toBe(true);
  });

  it('is read as people write it', () => {
    expect(readNumber('0,05')).toBe(0.05);
    expect(readNumber(' 1 / 4 ')).toBe(0.25);
    expect(readNumber('')).toBeUndefined();
    expect(readNumber('1/0')).toBeUndefined();
    expect(readNumber('many')).toBeUndefined();
  });

  it('keeps its fraction and its source when it is written', () => {
    expect(numberOf('1/3', ' a survey ')).toEqual({ value: '1/3', source: 'a survey' });
    expect(numberOf('0,5', '')).toBe(0.5);
  });
});

describe('a world that is edited', () => {
  const draft: Draft = { document: WORLD, typed: {} };
  const cost = ['channels', 'email', 'cost'];

  it('takes a number where it can be read, with its source, and changes nothing else', () => {
    const next = withNumber(draft, cost, { written: '0.002', source: 'a price list' });
    expect(next.document.channels.email?.cost).toEqual({ value: 0.002, source: 'a price list' });
    expect(next.document.channels.email?.rates).toBe(WORLD.channels.email?.rates);
    expect(WORLD.channels.email?.cost).toBe(0.001);
  });

  it('keeps what is typed and says where it cannot be read, while the document stays good', () => {
    const next = withNumber(draft, cost, { written: '0.', source: '' });
    const worse = withNumber(next, cost, { written: 'x', source: '' });
    expect(writtenAt(worse, cost).written).toBe('x');
    expect(unreadable(worse)).toEqual(['/channels/email/cost']);
    expect(worse.document.channels.email?.cost).toBe(0);
  });

  it('edits a factor of a rule in its list', () => {
    const next = withNumber(draft, ['rules', 0, 'times', 'engagement'], { written: '1/2', source: '' });
    expect(next.document.rules?.[0]?.times.engagement).toBe('1/2');
    expect(Array.isArray(next.document.rules)).toBe(true);
  });

  it('forgets what was typed in a channel that is removed', () => {
    const typed = withNumber(draft, cost, { written: 'x', source: '' });
    const next = without(typed, ['channels', 'email']);
    expect(next.document.channels).toEqual({});
    expect(unreadable(next)).toEqual([]);
  });

  it('gives a new channel a rate for every reaction but the negative one, all assumed', () => {
    const { rates } = newChannel(WORLD);
    expect(Object.keys(rates)).toEqual(['engagement', 'conversion']);
    expect(Object.values(rates).every((rate) => sourced(rate).isAssumed)).toBe(true);
  });

  it('names places as the server does', () => {
    expect(pointer(['channels', 'a/b~c', 'cost'])).toBe('/channels/a~1b~0c/cost');
  });
});

describe('a rule in words', () => {
  const said = (when: Condition, language: 'en' | 'fr' = 'en'): string =>
    conditionText(when, WORDS[language], namesIn(WORDS[language]));

  it.each<[Condition, string]>([
    [{}, 'always'],
    [{ message: 'brand' }, 'the message is Brand'],
    [{ channel: ['sms', 'email'] }, 'the channel is SMS or E-mail'],
    [{ favoured: false }, 'the message is not the one the channel favours'],
    [{ step: 3 }, 'it is step 3'],
    [{ step: { at_least: 3 } }, 'from step 3 on'],
    [{ step: { at_most: 2 } }, 'it is step 1 to 2'],
    [{ after: 'engagement', trait: 'direct' }, 'the channel is “direct” and the step before brought engagement'],
    [{ same_message: true }, 'the message is that of the step before'],
    [{ earlier: { trait: 'direct', at_least: 2 } }, 'earlier contacts (“direct”): at least 2'],
    [{ earlier: [{ same: 'channel', exactly: 1 }] }, 'earlier contacts (same channel): exactly 1'],
  ])('%j is "%s"', (when, text) => {
    expect(said(when)).toBe(text);
  });

  it('speaks French', () => {
    expect(said({ step: 3 }, 'fr')).toBe('c’est l’étape 3');
  });
});
