import { describe, expect, it } from 'vitest';
import type { View } from '../../src/graph/firstView';
import { ZOOM } from '../../src/graph/firstView';
import { intoView, shiftInto, zoomedOn } from '../../src/graph/intoView';
import { idAt } from '../../src/graph/items';
import { layout } from '../../src/graph/layout';
import { fullTree } from './random';
import { STORIES } from './worlds';

const LAID = layout({ name: 'c', world: 'stories', start: fullTree(STORIES, 4) }, STORIES);
const ROOM = { width: 1000, height: 700 };

/** The middle of the item at a path on the screen. */
function middle(path: string, { x, y, zoom }: View): readonly [number, number] {
  const placed = LAID.items.find(({ id }) => id === idAt(path));
  if (placed === undefined) {
    throw new Error(`nothing at "${path}"`);
  }
  return [(placed.x + placed.width / 2) * zoom + x, (placed.y + placed.height / 2) * zoom + y];
}

describe('bringing into view', () => {
  it.each([
    [10, 20, 0, 100, 0],
    [-10, 20, 0, 100, 10],
    [90, 120, 0, 100, -20],
    [50, 250, 0, 100, -50],
  ])('moves [%i, %i] into [%i, %i] by %i', (from, to, lower, upper, by) => {
    expect(shiftInto(from, to, lower, upper)).toBe(by);
  });

  it('moves as far as needed and no farther', () => {
    const view = intoView(LAID, 'negative/negative', { x: 5000, y: 0, zoom: 1 }, ROOM);
    const [x, y] = middle('negative/negative', view);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(ROOM.width);
    expect(y).toBeLessThan(ROOM.height);
    expect(intoView(LAID, 'negative/negative', view, ROOM)).toBe(view);
  });

  it('stays where it is for a place that is not there', () => {
    const view = { x: 5000, y: 0, zoom: 1 };
    expect(intoView(LAID, 'gone', view, ROOM)).toBe(view);
  });
});

describe('coming near', () => {
  it('leaves the item where it is on the screen', () => {
    const view = { x: -120, y: 40, zoom: 0.3 };
    const near = zoomedOn(LAID, 'engagement/negative', view, 1.5);
    expect(near.zoom).toBeCloseTo(0.45, 12);
    const [x, y] = middle('engagement/negative', view);
    const [nearX, nearY] = middle('engagement/negative', near);
    expect(nearX).toBeCloseTo(x, 9);
    expect(nearY).toBeCloseTo(y, 9);
  });

  it('ends at the nearest and at the farthest view', () => {
    expect(zoomedOn(LAID, '', { x: 0, y: 0, zoom: 2 }, 10).zoom).toBe(ZOOM.most);
    expect(zoomedOn(LAID, '', { x: 0, y: 0, zoom: 0.1 }, 0.1).zoom).toBe(ZOOM.least);
  });
});
