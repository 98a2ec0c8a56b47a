import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import { findings } from '../../src/graph/findings';
import { ZOOM } from '../../src/graph/firstView';
import { layout } from '../../src/graph/layout';
import { channelColour } from '../../src/plots/channelColours';
import { LIGHT } from '../../src/plots/theme';
import { ringColour } from '../../src/screens/campaign/canvas/far/brush';
import { detailAt } from '../../src/screens/campaign/canvas/far/detailAt';
import { farPicture } from '../../src/screens/campaign/canvas/far/farPicture';
import { paintFar, type Sheet } from '../../src/screens/campaign/canvas/far/paintFar';
import { READABLE } from '../../src/screens/campaign/canvas/far/useIsFar';
import { type FlowElements, flowElements, NO_ELEMENTS } from '../../src/screens/campaign/canvas/flowElements';
import { mapView, screenOnMap, viewAround } from '../../src/screens/campaign/canvas/map/mapView';
import { fullTree } from '../graph/random';
import { STORIES } from '../graph/worlds';

const CAMPAIGN: Campaign = { name: 'c', world: 'stories', start: fullTree(STORIES, 3) };

function elements(document: Campaign): FlowElements {
  const scene = {
    layout: layout(document, STORIES),
    world: STORIES,
    figures: undefined,
    findings: findings(document, STORIES),
    marks: new Map(),
    selected: '',
    dragged: undefined,
    target: undefined,
    locked: false,
  };
  return flowElements(scene, NO_ELEMENTS);
}

interface Painted {
  readonly what: 'fill' | 'stroke' | 'fillRect';
  readonly colour: unknown;
  readonly alpha: number;
  readonly lineWidth: number;
}

/** A canvas that remembers what was painted on it; what is not painted with does nothing. */
function remembering(): { readonly canvas: CanvasRenderingContext2D; readonly painted: readonly Painted[] } {
  const painted: Painted[] = [];
  const now: Record<string | symbol, unknown> = { globalAlpha: 1, lineWidth: 1, fillStyle: '', strokeStyle: '' };
  const canvas = new Proxy(now, {
    get: (state, name) => {
      if (name in state) {
        return state[name];
      }
      return () => {
        if (name === 'fill' || name === 'fillRect' || name === 'stroke') {
          const colour = name === 'stroke' ? state.strokeStyle : state.fillStyle;
          painted.push({
            what: name,
            colour,
            alpha: Number(state.globalAlpha),
            lineWidth: Number(state.lineWidth),
          });
        }
      };
    },
  });
  return { canvas: canvas as unknown as CanvasRenderingContext2D, painted };
}

function painted(document: Campaign, view: { x: number; y: number; zoom: number }): readonly Painted[] {
  const memory = remembering();
  const sheet: Sheet = { canvas: memory.canvas, width: 1000, height: 800, density: 1, theme: LIGHT, wrong: '#red' };
  paintFar(farPicture(elements(document)), view, sheet);
  return memory.painted;
}

beforeEach(() => {
  vi.stubGlobal('Path2D', class {});
});

afterEach(() => vi.unstubAllGlobals());

describe('a tree far away', () => {
  it('has all its writing where cards become readable and none where they are marks', () => {
    expect(detailAt(READABLE)).toBe(1);
    // halfway between 0.1 and 0.28: 0.5² · (3 − 2 · 0.5) = 0.5
    expect(detailAt(0.19)).toBeCloseTo(0.5, 12);
    expect(detailAt(0.1)).toBe(0);
    expect(detailAt(ZOOM.least)).toBe(0);
  });

  it('paints each step in the colour of its channel and each line in that of its reaction', () => {
    const document: Campaign = {
      ...CAMPAIGN,
      start: { channel: 'sms', message: 'brand', on: { engagement: { channel: 'email', message: 'brand' } } },
    };
    const all = painted(document, { x: 20, y: 20, zoom: 0.1 });
    const fills = (channel: string) =>
      all.filter(({ what, colour }) => what === 'fill' && colour === channelColour(channel, LIGHT));
    expect(fills('sms')).toHaveLength(1);
    expect(fills('email')).toHaveLength(1);
    expect(fills('video')).toHaveLength(0);
    // the entrance, and of each of two steps one line per reaction; no line thinner than 0.6 pixels: 0.6 / 0.1 = 6
    const lines = all.filter(({ what, alpha }) => what === 'stroke' && alpha === 0.55);
    expect(lines.map(({ colour }) => colour).toSorted()).toEqual(
      [LIGHT.neutral, ...[LIGHT.engagement, LIGHT.negative, LIGHT.conversion].flatMap((one) => [one, one])].toSorted(),
    );
    expect(lines.every(({ lineWidth }) => lineWidth === 6)).toBe(true);
  });

  it('paints nothing that is not on the screen', () => {
    expect(painted(CAMPAIGN, { x: 5000, y: 0, zoom: 0.2 })).toEqual([]);
    expect(painted(CAMPAIGN, { x: 0, y: 0, zoom: 0.2 }).length).toBeGreaterThan(20);
  });

  it('rings what is selected, wrong or tried', () => {
    const nothing = { isSelected: false, isTarget: false, mark: undefined, findings: [] };
    const colours = { theme: LIGHT, wrong: '#b3261e' };
    expect(ringColour(nothing, colours)).toBeUndefined();
    expect(ringColour({ ...nothing, isSelected: true }, colours)).toBe(LIGHT.text);
    expect(ringColour({ ...nothing, mark: { trying: true } }, colours)).toBe(LIGHT.engagement);
    const wrong = elements({ ...CAMPAIGN, start: { channel: 'fax', message: 'brand' } }).nodes.find(
      ({ type }) => type === 'step',
    );
    expect(wrong?.data.view.kind === 'step' && ringColour(wrong.data.view, colours)).toBe('#b3261e');
  });
});

describe('the map', () => {
  // min((200 − 12) / 940, (150 − 12) / 2760) = 0.05
  const map = mapView({ width: 940, height: 2760 });

  it('holds the whole tree in its middle', () => {
    expect(map.zoom).toBeCloseTo(0.05, 12);
    // (200 − 47) / 2, (150 − 138) / 2
    expect([map.x, map.y]).toEqual([expect.closeTo(76.5, 9), expect.closeTo(6, 9)]);
  });

  it('shows what is on the screen, and brings a point of it into the middle', () => {
    const screen = { width: 1000, height: 800 };
    const view = viewAround({ x: 100, y: 75 }, map, screen, 0.5);
    const seen = screenOnMap(view, map, screen);
    // 1000 · 0.05 / 0.5 = 100 wide and 80 high, around the point
    expect(seen).toEqual({
      x: expect.closeTo(50, 9),
      y: expect.closeTo(35, 9),
      width: expect.closeTo(100, 9),
      height: expect.closeTo(80, 9),
    });
  });

  it('frames all of itself where the screen shows more than the tree', () => {
    const seen = screenOnMap({ x: 500, y: 400, zoom: 0.01 }, { x: 0, y: 0, zoom: 0.05 }, { width: 1000, height: 800 });
    // two pixels of the 200 × 150 stay free around it
    expect(seen).toEqual({ x: 2, y: 2, width: 196, height: 146 });
  });
});
