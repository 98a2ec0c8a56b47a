import { describe, expect, it } from 'vitest';
import { firstView, wholeView, ZOOM } from '../../src/graph/firstView';
import { layout } from '../../src/graph/layout';
import { lineEnds, linePath } from '../../src/graph/linePath';
import { type Arrow, neighbour, stops } from '../../src/graph/neighbours';
import { placeUnder } from '../../src/graph/placeUnder';
import { fullTree } from './random';
import { STORIES } from './worlds';

const SMS = { channel: 'sms', message: 'promotion' };
const DRAWN = { name: 'c', world: 'stories', start: { ...SMS, on: { engagement: SMS } } };

describe.each(['right', 'down'] as const)('arrows in a tree that grows %s', (direction) => {
  const laid = layout(DRAWN, STORIES, direction);

  it.each<[string, Arrow, string]>([
    ['', 'right', 'engagement'],
    ['engagement', 'left', ''],
    ['', 'left', ''],
    ['engagement', 'down', 'negative'],
    ['negative', 'up', 'engagement'],
    ['negative', 'down', 'negative'],
    ['negative', 'right', 'negative'],
    ['engagement', 'right', 'engagement/engagement'],
    ['gone', 'right', ''],
  ])('from "%s" go %s to "%s"', (from, arrow, to) => {
    expect(neighbour(laid, from, arrow)).toBe(to);
  });
});

describe('the whole tree', () => {
  it('is walked by arrows alone', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 4) }, STORIES);
    const reached = new Set(['']);
    const arrows: readonly Arrow[] = ['left', 'right', 'up', 'down'];
    for (const path of reached) {
      for (const arrow of arrows) {
        reached.add(neighbour(laid, path, arrow));
      }
    }
    expect([...reached].sort()).toEqual(
      stops(laid)
        .map(({ path }) => path)
        .sort(),
    );
  });
});

describe('a place under a dragged card', () => {
  const laid = layout(DRAWN, STORIES);
  const middle = (path: string): { x: number; y: number } => {
    const stop = stops(laid).find((one) => one.path === path);
    return { x: (stop?.x ?? 0) + 10, y: (stop?.y ?? 0) + (stop?.height ?? 0) / 2 };
  };

  it('is the nearest that may take it', () => {
    expect(placeUnder(laid, middle('negative'), () => true)).toBe('negative');
    expect(placeUnder(laid, middle('negative'), (path) => path !== 'negative')).toBe('engagement');
    expect(placeUnder(laid, middle('negative'), () => false)).toBeUndefined();
  });

  it('is none far away', () => {
    expect(placeUnder(laid, { x: -500, y: -500 }, () => true)).toBeUndefined();
  });
});

describe('the first view', () => {
  const screen = { width: 1000, height: 800 };

  it('shows a small tree in the middle, as large as life', () => {
    const laid = layout(DRAWN, STORIES);
    const view = firstView(laid, { width: 4000, height: 2000 });
    expect(view.zoom).toBe(1);
    expect(view.x + laid.width / 2).toBe(2000);
    expect(view.y + laid.height / 2).toBe(1000);
  });

  it('shrinks a larger one until it fits', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 4) }, STORIES);
    const { x, zoom } = firstView(laid, screen);
    expect(zoom).toBeLessThan(1);
    expect(x + laid.width * zoom).toBeLessThanOrEqual(screen.width);
  });

  it('begins at the first step of one that would be too small to be read', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 8) }, { ...STORIES, depth: 8 });
    const { y, zoom } = firstView(laid, screen);
    expect(zoom).toBe(0.5);
    const start = stops(laid)[0];
    expect(y + ((start?.y ?? 0) + (start?.height ?? 0) / 2) * zoom).toBeCloseTo(400, 6);
  });

  it('shows the whole of a tree that nearly fits, as beside a proposal', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 4) }, STORIES);
    // 409 − 2 · 16 pixels for the height of the tree
    const { y, zoom } = firstView(laid, { width: 893, height: 409 });
    expect(zoom).toBeCloseTo(377 / laid.height, 12);
    expect(zoom).toBeGreaterThanOrEqual(0.38);
    expect(y).toBeCloseTo(16, 9);
  });

  it('shows on a narrow screen every level from the first step on, large enough to be read', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 4) }, STORIES, 'down');
    const { x, y, zoom } = firstView(laid, { width: 390, height: 700 });
    // four levels indent the deepest ends by 4 · 34, and they are 208 wide; 28 pixels stay free on each side
    expect(zoom).toBeCloseTo((390 - 56) / (4 * 34 + 208), 12);
    expect(x + laid.width * zoom).toBeLessThanOrEqual(390);
    const second = stops(laid)[1];
    expect(y + ((second?.y ?? 0) + (second?.height ?? 0)) * zoom).toBeLessThan(700 / 2);
  });

  it('leaves room for search and buttons above and below what it shows whole on a narrow screen', () => {
    const laid = layout(DRAWN, STORIES, 'down');
    const { y, zoom } = firstView(laid, { width: 390, height: 700 });
    expect(y).toBeGreaterThanOrEqual(56);
    expect(y + laid.height * zoom).toBeLessThanOrEqual(700 - 104);
  });

  it('never begins smaller than can be read, however deep an outline is', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 8) }, { ...STORIES, depth: 8 }, 'down');
    expect(firstView(laid, { width: 320, height: 500 }).zoom).toBe(0.6);
  });
});

describe('the view of the whole tree', () => {
  it('holds every item, or as much as the least zoom lets it', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 4) }, STORIES);
    const { x, y, zoom } = wholeView(laid, { width: 500, height: 300 });
    expect([x >= 0, y >= 0, x + laid.width * zoom <= 500, y + laid.height * zoom <= 300]).toEqual(Array(4).fill(true));
    expect(wholeView(laid, { width: 60, height: 40 }).zoom).toBe(ZOOM.least);
  });
});

describe('a line', () => {
  it('is straight for as long as its label: "9.47M · 99.983%" is 104 pixels, and 8 stand before the card', () => {
    const laid = layout({ ...DRAWN, start: fullTree(STORIES, 2) }, STORIES);
    const lines = laid.lines.filter(({ to, reaction }) => to.item.kind === 'step' && reaction !== undefined);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const { start, end } = lineEnds(line, 'right');
      const bent = Number(/ ([\d.]+),[\d.]+H/.exec(linePath(start, end, 'right'))?.[1]);
      expect(end.x - bent).toBeGreaterThanOrEqual(112);
    }
  });

  it('goes down beside what stands between, and then right to its card', () => {
    const { lines } = layout(DRAWN, STORIES, 'down');
    const [entering, ...others] = lines.map((line) => {
      const { start, end } = lineEnds(line, 'down');
      return linePath(start, end, 'down');
    });
    // the entrance is 20 high, the first step stands 36 below it and is 88 high
    expect(entering).toBe('M16,20V56');
    // the conversion comes first: 144 + 6 to its upper edge, and 11 to its middle
    expect(others[0]).toBe('M16,144V151Q16,161 26,161H34');
  });
});
