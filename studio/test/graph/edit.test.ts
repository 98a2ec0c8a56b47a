import { describe, expect, it } from 'vitest';
import { type Campaign, depthOf, levelOf, parentOf, stepAt, stepsOf } from '../../src/graph/campaign';
import { canMove, placeForCopy, withAction, withField, withMoved, withNote, withSubtree } from '../../src/graph/edit';

const SMS = { channel: 'sms', message: 'promotion' };
const EMAIL = { channel: 'email', message: 'brand' };
const EMPTY: Campaign = { name: 'Brand first', world: 'stories' };

/** E-mail; after an engagement a text message, after a negative reaction another e-mail. */
const DRAWN: Campaign = {
  ...EMPTY,
  start: { ...EMAIL, note: 'gently', on: { engagement: SMS, negative: { ...EMAIL, message: 'promotion' } } },
};

describe('a campaign', () => {
  it('finds its steps by the reactions that lead there, first things first', () => {
    expect(stepsOf(DRAWN.start).map(({ path }) => path)).toEqual(['', 'engagement', 'negative']);
    expect(stepAt(DRAWN, 'engagement')).toEqual(SMS);
    expect(stepAt(DRAWN, 'engagement/negative')).toBeUndefined();
    expect(depthOf(DRAWN.start)).toBe(2);
    expect([levelOf(''), levelOf('a/b')]).toEqual([1, 3]);
    expect([parentOf(''), parentOf('a'), parentOf('a/b')]).toEqual([undefined, '', 'a']);
  });

  it('takes no inherited property for a step', () => {
    expect(stepAt({ ...EMPTY, start: { ...SMS, on: { engagement: SMS } } }, 'constructor')).toBeUndefined();
  });
});

describe('an edit', () => {
  it('draws the golden campaign step by step', () => {
    const drawn = withAction(withAction(EMPTY, '', EMAIL), 'engagement', SMS);
    expect(drawn).toEqual({ ...EMPTY, start: { ...EMAIL, on: { engagement: SMS } } });
  });

  it('changes an action and keeps the note and what follows', () => {
    const changed = withAction(DRAWN, '', { channel: 'video', message: 'brand', wait_days: 2 });
    expect(changed.start).toEqual({ ...DRAWN.start, channel: 'video', message: 'brand', wait_days: 2 });
    expect(withAction(changed, '', EMAIL)).toEqual(DRAWN);
  });

  it('clears a step with its subtree and leaves no empty branches behind', () => {
    expect(withSubtree(withSubtree(DRAWN, 'engagement', undefined), 'negative', undefined).start).toEqual({
      ...EMAIL,
      note: 'gently',
    });
    expect(withSubtree(DRAWN, '', undefined)).toEqual(EMPTY);
  });

  it('leaves untouched branches the same objects', () => {
    expect(stepAt(withAction(DRAWN, 'engagement', EMAIL), 'negative')).toBe(stepAt(DRAWN, 'negative'));
  });

  it('writes fields in the order of campaign files, so that what is saved reads alike', () => {
    const noted = withNote(withAction(EMPTY, '', { ...SMS, wait_days: 4 }), '', 'why');
    expect(JSON.stringify(withAction(noted, '', EMAIL).start)).toBe(
      '{"channel":"email","message":"brand","note":"why"}',
    );
    expect(JSON.stringify(withField(withField(DRAWN, 'budget', 5), 'audience', 7)).slice(0, 66)).toBe(
      '{"name":"Brand first","world":"stories","audience":7,"budget":5,"s',
    );
  });

  it('takes optional fields away', () => {
    const full = withField(withField(EMPTY, 'budget', 5), 'note', 'why');
    expect(withField(withField(full, 'budget', undefined), 'note', '')).toEqual(EMPTY);
    expect(stepAt(withNote(DRAWN, '', ''), '')?.note).toBeUndefined();
  });

  it('refuses a step where nothing leads', () => {
    expect(() => withAction(EMPTY, 'engagement', SMS)).toThrow('Add the steps before it first');
  });
});

describe('moving', () => {
  it('takes a step with its subtree to a free branch', () => {
    const moved = withMoved(DRAWN, 'negative', 'engagement/negative');
    expect(stepAt(moved, 'negative')).toBeUndefined();
    expect(stepAt(moved, 'engagement/negative')).toEqual({ ...EMAIL, message: 'promotion' });
  });

  it('changes places with a step that is there', () => {
    const moved = withMoved(DRAWN, 'negative', 'engagement');
    expect(stepAt(moved, 'engagement')).toBe(stepAt(DRAWN, 'negative'));
    expect(stepAt(moved, 'negative')).toBe(stepAt(DRAWN, 'engagement'));
  });

  it.each([
    ['', 'engagement', 'below itself'],
    ['engagement', 'engagement/negative', 'below itself'],
    ['engagement', '', 'above itself'],
    ['engagement', 'engagement', 'to itself'],
    ['negative/negative', 'engagement/negative', 'nothing'],
    ['negative', 'engagement/negative/negative', 'to where nothing leads'],
  ])('refuses "%s" to "%s": %s… %s', (from, to) => {
    expect(canMove(DRAWN, from, to)).toBe(false);
    expect(() => withMoved(DRAWN, from, to)).toThrow('neither above nor below');
  });
});

describe('a copy', () => {
  const reactions = ['engagement', 'negative'];

  it('goes beside the step where a branch is free there, else after it', () => {
    const single = withSubtree(DRAWN, 'negative', undefined);
    expect(placeForCopy(single, 'engagement', reactions)).toBe('negative');
    expect(placeForCopy(DRAWN, 'engagement', reactions)).toBe('engagement/engagement');
    expect(placeForCopy(DRAWN, '', reactions)).toBeUndefined();
    expect(placeForCopy(EMPTY, '', reactions)).toBeUndefined();
  });
});
