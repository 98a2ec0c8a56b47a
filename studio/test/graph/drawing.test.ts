import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/format/format';
import { type DrawingWords, type Drawn, drawing, drawingSize } from '../../src/graph/drawing';
import { figuresOf, flowTo, lineWidth } from '../../src/graph/figures';
import { layout } from '../../src/graph/layout';
import { LIGHT } from '../../src/plots/theme';
import { fullTree } from './random';
import { BENCHMARK, STORIES } from './worlds';

const FORMAT = formatFor('en');
const same = (name: string): string => name;
const WORDS: DrawingWords = {
  channel: same,
  message: same,
  reaction: same,
  people: FORMAT.short,
  share: FORMAT.percent,
  money: FORMAT.shortMoney,
  split: ({ split }) => ['divided', split.map(({ when }) => when.column).join(', ')],
  wait: (days) => `${days} d`,
};

const START = { channel: 'email', message: 'brand', on: { engagement: { channel: 'sms', message: 'promotion' } } };

/** The golden campaign: 10,000,000 people, of whom 520,000 engage and 6,875 convert. */
const FIGURES = figuresOf([
  {
    path: '',
    people: 10_000_000,
    conversions: 6_875,
    cost: 0,
    reactions: { engagement: 520_000, conversion: 6_875, negative: 9_473_125 },
  },
  { path: 'engagement', people: 520_000, conversions: 85_800, cost: 0, reactions: { conversion: 85_800 } },
]);

function drawn(some: Partial<Drawn> = {}): Document {
  const svg = drawing({
    title: 'Brand first',
    layout: layout({ name: 'c', world: 'stories', start: START }, STORIES),
    world: STORIES,
    figures: undefined,
    words: WORDS,
    theme: LIGHT,
    ...some,
  });
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

function texts(document: Document): readonly string[] {
  return [...document.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
}

describe('people on a line', () => {
  it('are those of the reaction, with their share of the step before', () => {
    // 520,000 / 10,000,000 = 0.052
    expect(flowTo(FIGURES, 'engagement')).toEqual({ people: 520_000, share: 0.052 });
    expect(flowTo(FIGURES, '')).toEqual({ people: 10_000_000, share: undefined });
    expect(flowTo(FIGURES, 'negative/negative')).toBeUndefined();
    expect(
      flowTo(figuresOf([{ path: '', people: 0, conversions: 0, cost: 0, reactions: { negative: 0 } }]), 'negative'),
    ).toEqual({
      people: 0,
      share: undefined,
    });
  });

  it('make it as wide as their root', () => {
    // √(2,500,000 / 10,000,000) = 1/2 of the widest, 16
    expect(lineWidth(2_500_000, 10_000_000)).toBe(8);
    expect(lineWidth(10_000_000, 10_000_000)).toBe(16);
    expect(lineWidth(0, 10_000_000)).toBe(1.5);
    expect(lineWidth(0, 0)).toBe(1.5);
  });
});

describe('a drawing', () => {
  it('names steps and reactions', () => {
    expect(texts(drawn())).toEqual(
      expect.arrayContaining(['Brand first', 'email', 'sms', 'engagement', 'negative', 'conversion']),
    );
  });

  it('tells people, share, conversions and cost after a launch', () => {
    expect(texts(drawn({ figures: FIGURES }))).toEqual(
      expect.arrayContaining(['10.0M', '520K · 5.2%', '◆ 6.88K', 'negative 9.47M · 94.7%', '€0']),
    );
  });

  it('draws a card for each step and a line to each item', () => {
    const laid = layout({ name: 'c', world: 'stories', start: fullTree(STORIES, 4) }, STORIES);
    const document = drawn({ layout: laid });
    // 15 cards and the ground
    expect(document.querySelectorAll('rect')).toHaveLength(16);
    expect(document.querySelectorAll('path[stroke-opacity]')).toHaveLength(laid.lines.length);
    expect(document.documentElement.getAttribute('width')).toBe(String(drawingSize(laid).width));
  });

  it('grows down where it is asked to', () => {
    const laid = layout({ name: 'c', world: 'benchmark', start: START }, BENCHMARK, 'down');
    expect(texts(drawn({ layout: laid, world: BENCHMARK }))).toContain('opt-out');
  });

  it('shows markup in names as text', () => {
    const name = '<script>alert("1")</script>&\u0001';
    const document = drawn({ title: name });
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('title')?.textContent).toBe('<script>alert("1")</script>&');
  });
});
