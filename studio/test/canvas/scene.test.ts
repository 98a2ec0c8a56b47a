import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import { withAction } from '../../src/graph/edit';
import { figuresOf } from '../../src/graph/figures';
import { findings } from '../../src/graph/findings';
import { layout } from '../../src/graph/layout';
import { flowElements, NO_ELEMENTS } from '../../src/screens/campaign/canvas/flowElements';
import { foundIn, lineViewOf, type Scene, viewOf } from '../../src/screens/campaign/canvas/scene';
import { COUNTING, countedShare } from '../../src/screens/campaign/canvas/useCountUp';
import { fullTree } from '../graph/random';
import { STORIES } from '../graph/worlds';

const SMS = { channel: 'sms', message: 'promotion' };
const CAMPAIGN: Campaign = {
  name: 'c',
  world: 'stories',
  start: { channel: 'email', message: 'brand', on: { engagement: SMS } },
};

const FIGURES = figuresOf([
  { path: '', people: 400, conversions: 3, cost: 0, reactions: { engagement: 100, negative: 297, conversion: 3 } },
  {
    path: 'engagement',
    people: 100,
    conversions: 20,
    cost: 0,
    reactions: { engagement: 5, negative: 75, conversion: 20 },
  },
]);

function scene(some: Partial<Scene> = {}, campaign = CAMPAIGN): Scene {
  return {
    layout: layout(campaign, STORIES),
    world: STORIES,
    figures: undefined,
    findings: findings(campaign, STORIES),
    marks: new Map(),
    selected: '',
    dragged: undefined,
    target: undefined,
    locked: false,
    ...some,
  };
}

function views(shown: Scene) {
  const found = foundIn(shown);
  return new Map(shown.layout.items.map((placed) => [placed.id, viewOf(placed, found)]));
}

describe('a scene', () => {
  it('counts a stop among those after the same step, without ends', () => {
    const shown = views(scene());
    expect(shown.get('at:engagement')).toMatchObject({ kind: 'step', level: 2, position: 1, siblings: 2 });
    expect(shown.get('at:negative')).toMatchObject({ kind: 'branch', position: 2, siblings: 2 });
    expect(shown.get('at:conversion')).toMatchObject({ kind: 'end' });
  });

  it('tells people and shares after a launch', () => {
    const shown = views(scene({ figures: FIGURES, locked: true }));
    expect(shown.get('at:')).toMatchObject({ figures: { people: 400 }, isLocked: true });
    // 297 / 400 = 0.7425
    expect(shown.get('at:negative')).toMatchObject({ flow: { people: 297, share: 0.7425 } });
    expect(shown.get('at:engagement/conversion')).toMatchObject({ flow: { people: 20, share: 0.2 } });
  });

  it('widens lines by the root of their people and labels those to steps', () => {
    const shown = scene({ figures: FIGURES });
    const found = foundIn(shown);
    const lines = new Map(shown.layout.lines.map((line) => [line.id, lineViewOf(line, found)]));
    // √(100 / 400) · 16 = 8
    expect(lines.get('line:engagement')).toMatchObject({ width: 8, label: 'engagement' });
    expect(lines.get('line:negative')).toMatchObject({ label: undefined });
    expect(lines.get('line:')).toMatchObject({ width: 16, reaction: undefined });
  });

  it('puts what is not right at its step', () => {
    const wrong = { ...CAMPAIGN, start: { channel: 'fax', message: 'brand', on: { engagement: SMS } } };
    const shown = views(scene({}, wrong));
    expect(shown.get('at:')).toMatchObject({ findings: [{ kind: 'unknown-channel' }] });
    expect(shown.get('at:engagement')).toMatchObject({ findings: [] });
  });

  it('lets the others step back while something is looked for, and what moves along with a dragged step', () => {
    const searched = views(scene({ marks: new Map([['engagement', { found: true }]]) }));
    expect([searched.get('at:'), searched.get('at:engagement')]).toMatchObject([{ isFaint: true }, { isFaint: false }]);
    const dragged = views(scene({ dragged: 'engagement', target: 'negative' }));
    expect(dragged.get('at:engagement/negative')).toMatchObject({ isFaint: true });
    expect(dragged.get('at:engagement')).toMatchObject({ isFaint: false });
    expect(dragged.get('at:negative')).toMatchObject({ isTarget: true });
  });
});

describe('what is drawn', () => {
  const full: Campaign = { ...CAMPAIGN, start: fullTree(STORIES, 4) };

  it('stays the same object where it shows the same', () => {
    const before = flowElements(scene({ selected: '' }, full), NO_ELEMENTS);
    const after = flowElements(scene({ selected: 'negative' }, full), before);
    const anew = after.nodes.filter((node, at) => node !== before.nodes[at]);
    expect(anew.map(({ id }) => id)).toEqual(['at:', 'at:negative']);
    expect(after.lines).toEqual(before.lines);
    expect(after.lines.every((line, at) => line === before.lines[at])).toBe(true);
  });

  it('unfolds what is new, but not the first picture', () => {
    const before = flowElements(scene(), NO_ELEMENTS);
    expect(before.nodes.some(({ className }) => className === 'unfolds')).toBe(false);
    const grown = withAction(CAMPAIGN, 'negative', SMS);
    const after = flowElements(scene({}, grown), before);
    expect(after.nodes.filter(({ className }) => className === 'unfolds').map(({ id }) => id)).toEqual([
      'at:negative/engagement',
      'at:negative/negative',
      'at:negative/conversion',
    ]);
  });

  it('lets nothing be dragged from the start or from a locked drawing', () => {
    const draggable = (shown: Scene): readonly string[] =>
      flowElements(shown, NO_ELEMENTS)
        .nodes.filter((node) => node.draggable === true)
        .map(({ id }) => id);
    expect(draggable(scene())).toEqual(['at:engagement']);
    expect(draggable(scene({ locked: true }))).toEqual([]);
  });
});

describe('counting up', () => {
  it('begins with the first level and has counted all when its time is over', () => {
    expect(countedShare(0, 1, 4)).toBe(0);
    for (const level of [1, 2, 3, 4]) {
      expect(countedShare(COUNTING, level, 4)).toBe(1);
    }
    // four levels overlap by half: each takes 2 · 1200 / 5 = 480 ms, the third begins at 480 ms
    expect(countedShare(480, 1, 4)).toBe(1);
    expect(countedShare(480, 3, 4)).toBe(0);
    expect(countedShare(481, 3, 4)).toBeGreaterThan(0);
  });
});
