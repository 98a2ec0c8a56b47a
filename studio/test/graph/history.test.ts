import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import { stepsOf } from '../../src/graph/campaign';
import { canMove, withAction, withMoved, withNote, withSubtree } from '../../src/graph/edit';
import { historyOf, LONGEST, recorded, redoable, redone, undoable, undone } from '../../src/graph/history';
import { leadingOn } from '../../src/graph/world';
import { pick, randomCampaign, randomOf, randomStep, SEEDS } from './random';
import { BENCHMARK } from './worlds';

describe('a history', () => {
  it('goes back and forth, and names what it would undo and redo', () => {
    const two = recorded(recorded(historyOf<number, string>(0), 1, 'one'), 2, 'two');
    expect(undoable(two)).toBe('two');
    const one = undone(two);
    expect([one.present.value, undoable(one), redoable(one)]).toEqual([1, 'one', 'two']);
    expect(redone(one)).toEqual(two);
    expect(undone(undone(undone(two))).present.value).toBe(0);
    expect(redone(two)).toBe(two);
  });

  it('forgets what was undone when something else is done', () => {
    const other = recorded(undone(recorded(historyOf<number, string>(0), 1, 'one')), 5, 'five');
    expect(redoable(other)).toBeUndefined();
    expect(undone(other).present.value).toBe(0);
  });

  it('undoes typing of one key at once, and no more than that', () => {
    const typed = ['h', 'ho', 'how'].reduce(
      (history, text) => recorded(history, text, 'note', 'note of a'),
      recorded(historyOf<string, string>(''), 'x', 'before'),
    );
    expect(undone(typed).present.value).toBe('x');
    const other = recorded(typed, 'b', 'note', 'note of b');
    expect(undone(other).present.value).toBe('how');
  });

  it('starts typing anew after an undo', () => {
    const typed = recorded(recorded(historyOf<string, string>(''), 'a', 'note', 'k'), 'ab', 'other');
    const again = recorded(undone(typed), 'ac', 'note', 'k');
    expect(undone(again).present.value).toBe('a');
  });

  it('remembers at least 200 changes and forgets the oldest beyond its length', () => {
    let history = historyOf<number, string>(0);
    for (let value = 1; value <= LONGEST + 50; value++) {
      history = recorded(history, value, 'count');
    }
    expect(LONGEST).toBeGreaterThanOrEqual(200);
    expect(history.past).toHaveLength(LONGEST);
    for (let back = 0; back < LONGEST; back++) {
      history = undone(history);
    }
    expect(history.present.value).toBe(50);
  });
});

function anyEdit(random: () => number, campaign: Campaign): Campaign {
  const paths = stepsOf(campaign.start).map(({ path }) => path);
  const path = paths.length === 0 ? '' : pick(random, paths);
  const branch = pick(
    random,
    leadingOn(BENCHMARK).map((reaction) => (path === '' ? reaction : `${path}/${reaction}`)),
  );
  const target = pick(random, ['', ...paths]);
  if (campaign.start === undefined || random() < 0.1) {
    return withAction(campaign, path, { channel: 'sms', message: 'brand' });
  }
  return pick<() => Campaign>(random, [
    () => withSubtree(campaign, branch, randomStep(random, BENCHMARK, 2)),
    () => withSubtree(campaign, path, undefined),
    () => withNote(campaign, path, String(random())),
    () => (canMove(campaign, path, target) ? withMoved(campaign, path, target) : campaign),
  ])();
}

describe.each(SEEDS)('200 edits drawn by seed %i', (seed) => {
  it('are undone to the start and redone to the end', () => {
    const random = randomOf(seed);
    const start = randomCampaign(random, BENCHMARK);
    const copy = structuredClone(start);
    let history = historyOf<Campaign, string>(start);
    for (let edit = 0; edit < 200; edit++) {
      history = recorded(history, anyEdit(random, history.present.value), 'edit');
    }
    const end = structuredClone(history.present.value);
    for (let edit = 0; edit < 200; edit++) {
      history = undone(history);
    }
    expect(history.present.value).toBe(start);
    expect(history.present.value).toEqual(copy);
    for (let edit = 0; edit < 200; edit++) {
      history = redone(history);
    }
    expect(history.present.value).toEqual(end);
  });
});
