import { describe, expect, it } from 'vitest';
import { branching } from '../../src/graph/branching';
import { type Campaign, levelOf, partsOf, routeTo, stepAt, stepLevelOf, stepsOf } from '../../src/graph/campaign';
import { allApplied, changes } from '../../src/graph/changes';
import { type DrawingWords, drawing } from '../../src/graph/drawing';
import {
  freeBranches,
  withAction,
  withDivision,
  withMoved,
  withoutSplit,
  withSplit,
  withSubtree,
} from '../../src/graph/edit';
import { figuresOf, flowTo } from '../../src/graph/figures';
import { findings } from '../../src/graph/findings';
import { layout } from '../../src/graph/layout';
import { neighbour } from '../../src/graph/neighbours';
import { freeName, isNameOfBranch, type Split } from '../../src/graph/split';
import { thumbnail } from '../../src/graph/thumbnail';
import { LIGHT } from '../../src/plots/theme';
import { stepTree } from '../../src/report/steps';
import { STORIES } from './worlds';

const SMS = { channel: 'sms', message: 'promotion' };
const EMAIL = { channel: 'email', message: 'brand' };
const MOVED = { column: 'effect_sms', at_least: 0.1 };

/** Those whom a text message moves get one; the others an e-mail, and after an engagement they are divided again. */
const SPLIT: Split = {
  split: [
    // biome-ignore lint/suspicious/noThenProperty: the field's name in campaign files
    { name: 'moved', when: MOVED, then: SMS },
    { name: 'put off', when: { column: 'effect_sms', below: 0 } },
  ],
  otherwise: { ...EMAIL, on: { engagement: { split: [{ name: 'Bern', when: { column: 'city', is: 'Bern' } }] } } },
};

const PUT_OFF = { name: 'put off', when: { column: 'effect_sms', below: 0 } };

const DRAWN: Campaign = { name: 'c', world: 'stories', customers: { table: 't1' }, start: SPLIT };

describe('a split', () => {
  it('is found with the ways that lead on from it', () => {
    expect(partsOf(DRAWN.start).map(({ path }) => path)).toEqual([
      '',
      '[moved]',
      '[otherwise]',
      '[otherwise]/engagement',
    ]);
    expect(stepsOf(DRAWN.start).map(({ path }) => path)).toEqual(['[moved]', '[otherwise]']);
    expect(stepAt(DRAWN, '')).toBeUndefined();
    expect(stepAt(DRAWN, '[moved]')).toEqual(SMS);
  });

  it('is a level of the canvas, but no step of a journey', () => {
    const path = '[otherwise]/engagement/[Bern]';
    expect([levelOf(path), stepLevelOf(path)]).toEqual([4, 2]);
  });

  it('stands before its ways, also those on which nothing comes', () => {
    const drawn = branching(DRAWN, STORIES);
    expect(drawn.item.kind).toBe('split');
    expect(drawn.next.map(({ item }) => item.kind)).toEqual(['step', 'branch', 'step']);
    const placed = layout(DRAWN, STORIES);
    expect(placed.lines.map(({ reaction }) => reaction)).toContain('[put off]');
    expect(neighbour(placed, '', 'right')).toBe('[moved]');
    expect(neighbour(placed, '[moved]', 'left')).toBe('');
    expect(thumbnail(DRAWN.start).dots).toHaveLength(4);
  });

  it('needs customers of a kept table', () => {
    expect(findings(DRAWN, STORIES)).toEqual([]);
    const { customers: _, ...without } = DRAWN;
    expect(findings(without, STORIES).map(({ kind, path }) => [kind, path])).toEqual([
      ['no-customers', ''],
      ['no-customers', '[otherwise]/engagement'],
    ]);
  });

  it('is left out of the route to a step', () => {
    const drawn = withAction(DRAWN, '[otherwise]/engagement/[Bern]', SMS);
    const { campaign, path } = routeTo(drawn, '[otherwise]/engagement/[Bern]');
    expect(path).toBe('engagement');
    expect(campaign).toEqual({ name: 'c', world: 'stories', start: { ...EMAIL, on: { engagement: SMS } } });
    const plain: Campaign = { name: 'c', world: 'stories', start: EMAIL };
    expect(routeTo(plain, '').campaign).toBe(plain);
  });

  it('counts towards no depth', () => {
    const deep = (levels: number): Campaign['start'] =>
      // biome-ignore lint/suspicious/noThenProperty: the field's name in campaign files
      levels === 0 ? undefined : { split: [{ name: 'a', when: MOVED, then: { ...SMS, on: on(levels) } }] };
    const on = (levels: number) => {
      const next = deep(levels - 1);
      return next === undefined ? {} : { negative: next };
    };
    const campaign = (levels: number): Campaign => ({ ...DRAWN, start: deep(levels) ?? SMS });
    expect(findings(campaign(STORIES.depth), STORIES)).toEqual([]);
    expect(findings(campaign(STORIES.depth + 1), STORIES).map(({ kind }) => kind)).toEqual(['too-deep']);
  });
});

describe('an edit of a split', () => {
  it('gives what stood there to the rest, and takes it back', () => {
    const plain: Campaign = { name: 'c', world: 'stories', start: EMAIL };
    const divided = withSplit(plain, '', 'moved', MOVED);
    expect(divided.start).toEqual({ split: [{ name: 'moved', when: MOVED }], otherwise: EMAIL });
    expect(withoutSplit(divided, '')).toEqual(plain);
    expect(withoutSplit(withSubtree(DRAWN, '[otherwise]', undefined), '').start).toEqual(SMS);
  });

  it('puts steps on its ways and moves them', () => {
    const drawn = withAction(DRAWN, '[put off]', SMS);
    expect(stepAt(drawn, '[put off]')).toEqual(SMS);
    expect(freeBranches(DRAWN, '', ['negative'])).toEqual(['[put off]']);
    const moved = withMoved(DRAWN, '[moved]', '[put off]');
    expect(stepAt(moved, '[moved]')).toBeUndefined();
    expect(stepAt(moved, '[put off]')).toEqual(SMS);
  });

  it('keeps what follows a branch that gets another name or condition', () => {
    const to = { split: [{ name: 'persuadable', when: { ...MOVED, at_least: 0.2 } }, PUT_OFF] };
    const drawn = withDivision(DRAWN, '', to);
    expect(stepAt(drawn, '[persuadable]')).toEqual(SMS);
    expect(stepAt(drawn, '[otherwise]')).toBe(SPLIT.otherwise);
    const fewer = withDivision(DRAWN, '', { split: [PUT_OFF] });
    expect(stepAt(fewer, '[put off]')).toBeUndefined();
  });

  it('names branches so that they can stand in a path', () => {
    expect(isNameOfBranch('moved by mail', [])).toBe(true);
    for (const name of ['', ' ', 'a/b', '[a', 'a]', 'otherwise', 'moved']) {
      expect(isNameOfBranch(name, ['moved'])).toBe(false);
    }
    expect(freeName({ split: [{ name: 'Group 2', when: MOVED }] }, 'Group')).toBe('Group 3');
  });
});

describe('changes of a split', () => {
  it('are found and made, each in its place', () => {
    const after = withAction(
      withDivision(DRAWN, '', { split: [{ name: 'moved', when: { ...MOVED, at_least: 0.2 } }, PUT_OFF] }),
      '[put off]',
      EMAIL,
    );
    const found = changes(DRAWN, after);
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([
      ['replace', ''],
      ['add', '[put off]'],
    ]);
    expect(allApplied(DRAWN, found)).toEqual(after);
  });

  it('replace a step by a split, and customers by others', () => {
    const after: Campaign = { ...DRAWN, customers: { table: 't2' }, start: SMS };
    const found = changes(DRAWN, after);
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([
      ['field', 'customers'],
      ['remove', ''],
      ['add', ''],
    ]);
    expect(allApplied(DRAWN, found)).toEqual(after);
  });
});

describe('the figures of a split', () => {
  const step = (path: string, people: number, engagement: number) => ({
    path,
    people,
    conversions: 1,
    cost: 2,
    reactions: { negative: people - engagement, engagement },
  });
  const STEPS = [step('[moved]', 300, 30), step('[otherwise]', 500, 50)];
  const WAYS = [
    { path: '[moved]', name: 'moved', share: 0.3, people: 300 },
    { path: '[put off]', name: 'put off', share: 0.2, people: 200 },
    { path: '[otherwise]', name: 'otherwise', share: 0.5, people: 500 },
    { path: '[otherwise]/engagement/[Bern]', name: 'Bern', share: 0.4, people: 20 },
    { path: '[otherwise]/engagement/[otherwise]', name: 'otherwise', share: 0.6, people: 30 },
  ];

  it('are its people and their ways', () => {
    const figures = figuresOf(STEPS, WAYS);
    expect(figures.get('')?.people).toBe(1000);
    expect(flowTo(figures, '[moved]')).toEqual({ people: 300, share: 0.3 });
    expect(flowTo(figures, '[otherwise]/engagement/[Bern]')).toEqual({ people: 20, share: 0.4 });
  });

  it('stand in the tree of a report', () => {
    const told = STEPS.map((one) => ({ ...one, channel: 'sms', message: 'brand', contacts: 0, profit: 0 }));
    const tree = stepTree({ steps: told, branches: WAYS } as unknown as Parameters<typeof stepTree>[0]);
    expect(tree.isSplit).toBe(true);
    expect(tree.next.map(({ path, isSplit }) => [path, isSplit])).toEqual([
      ['[moved]', false],
      ['[otherwise]', false],
    ]);
    expect(tree.ends).toEqual([{ reaction: '[put off]', people: 200 }]);
    expect(tree.next[1]?.next[0]?.isSplit).toBe(true);
  });

  it('are drawn with names and shares', () => {
    const same = (name: string): string => name;
    const words: DrawingWords = {
      channel: same,
      message: same,
      reaction: same,
      people: String,
      share: (share) => `${Math.round(100 * share)} %`,
      money: String,
      wait: String,
      split: ({ split }) => ['divided', split.map(({ name }) => name).join(' & ')],
    };
    const svg = drawing({
      title: 'c',
      layout: layout(DRAWN, STORIES),
      world: STORIES,
      figures: figuresOf(STEPS, WAYS),
      words,
      theme: LIGHT,
    });
    expect(svg).toContain('moved &amp; put off');
    expect(svg).toContain('[put off] 200 · 20 %');
  });
});
