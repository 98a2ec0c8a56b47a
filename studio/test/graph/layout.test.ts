import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import type { Placed } from '../../src/graph/items';
import { type Direction, type Layout, layout } from '../../src/graph/layout';
import { fullTree, randomCampaign, randomOf, SEEDS } from './random';
import { BENCHMARK, STORIES } from './worlds';

const EMPTY: Campaign = { name: 'c', world: 'stories' };

function kinds({ items }: Layout): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { item } of items) {
    counted[item.kind] = (counted[item.kind] ?? 0) + 1;
  }
  return counted;
}

function overlap(one: Placed, other: Placed): boolean {
  const apartX = one.x + one.width <= other.x || other.x + other.width <= one.x;
  const apartY = one.y + one.height <= other.y || other.y + other.height <= one.y;
  return !apartX && !apartY;
}

describe('a layout', () => {
  it('offers one first step on an empty canvas', () => {
    expect(kinds(layout(EMPTY, STORIES))).toEqual({ entrance: 1, branch: 1 });
  });

  it('unfolds one branch per reaction of the world', () => {
    const start = { channel: 'sms', message: 'brand' };
    expect(kinds(layout({ ...EMPTY, start }, STORIES))).toEqual({ entrance: 1, step: 1, branch: 2, end: 1 });
    expect(kinds(layout({ ...EMPTY, start }, BENCHMARK))).toEqual({ entrance: 1, step: 1, branch: 2, end: 2 });
  });

  it('offers no step below the depth of the world', () => {
    // 2^4 − 1 = 15 steps; 15 conversions, and 8 steps at the depth with two more ends each: 15 + 16 = 31
    expect(kinds(layout({ ...EMPTY, start: fullTree(STORIES, 4) }, STORIES))).toEqual({
      entrance: 1,
      step: 15,
      end: 31,
    });
  });

  it.each<Direction>(['right', 'down'])('stands each level in one column where it grows %s', (direction) => {
    const drawn = { ...EMPTY, start: fullTree(STORIES, 4) };
    const steps = layout(drawn, STORIES, direction).items.filter(({ item }) => item.kind === 'step');
    expect(new Set(steps.map(({ x }) => x)).size).toBe(4);
  });

  it('is an outline where it grows down: no two items side by side, and ends straight below their step', () => {
    const start = { channel: 'sms', message: 'brand', on: { negative: { channel: 'sms', message: 'brand' } } };
    const items = layout({ ...EMPTY, start }, STORIES, 'down').items.toSorted((one, other) => one.y - other.y);
    expect(items.map(({ item }) => (item.kind === 'entrance' ? '' : `${item.kind} ${item.path}`))).toEqual([
      '',
      'step ',
      'end conversion',
      'branch engagement',
      'step negative',
      'end negative/conversion',
      'branch negative/engagement',
      'branch negative/negative',
    ]);
    expect(items.every(({ y }, at) => at === 0 || y >= (items[at - 1]?.y ?? 0) + (items[at - 1]?.height ?? 0))).toBe(
      true,
    );
  });

  it('keeps a step after a reaction that the world lacks on the canvas, so that it can be mended', () => {
    const start = { channel: 'sms', message: 'brand', on: { yawn: { channel: 'sms', message: 'brand' } } };
    expect(layout({ ...EMPTY, start }, STORIES).items.map(({ id }) => id)).toContain('at:yawn');
  });

  it('lays 255 steps', () => {
    const deep = { ...STORIES, depth: 8 };
    expect(kinds(layout({ ...EMPTY, start: fullTree(STORIES, 8) }, deep)).step).toBe(255);
  });
});

describe.each(SEEDS)('a campaign drawn by seed %i', (seed) => {
  it.each<Direction>(['right', 'down'])('is laid %s without overlaps inside its frame', (direction) => {
    const { items, lines, width, height } = layout(randomCampaign(randomOf(seed), BENCHMARK), BENCHMARK, direction);
    for (const [at, one] of items.entries()) {
      expect(items.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
    }
    expect(lines).toHaveLength(items.length - 1);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
