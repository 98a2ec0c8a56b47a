import { describe, expect, it } from 'vitest';
import type { Launch } from '../../src/api/schema';
import { stepAt } from '../../src/graph/campaign';
import { undoable } from '../../src/graph/history';
import { type Editor, editorOf } from '../../src/screens/campaign/editor/editor';
import { merged } from '../../src/screens/campaign/editor/marks';
import { STORIES } from '../graph/worlds';

const SMS = { channel: 'sms', message: 'promotion' };
const EMAIL = { channel: 'email', message: 'brand' };

function opened(): Editor {
  return editorOf({ id: '7', version: 3, document: { name: 'c', world: 'stories' }, world: STORIES });
}

const LAUNCH: Launch = {
  id: 'l',
  campaign_id: '7',
  version: 3,
  world: 'stories',
  world_digest: '',
  launched_at: '2026-01-01T00:00:00Z',
  document: { name: 'c', world: 'stories' },
  result: {
    campaign: 'c',
    world: 'stories',
    mode: 'expected',
    seed: null,
    audience: 10,
    currency: 'EUR',
    margin: 200,
    contacts: 10,
    engagements: 1,
    conversions: 1,
    cost: 0,
    cac: 0,
    profit: 200,
    opt_outs: 0,
    steps: [],
  },
};

describe('an editor', () => {
  it('draws, changes and clears, and can take everything back', () => {
    const editor = opened();
    editor.act('', EMAIL);
    editor.act('engagement', SMS);
    editor.act('', SMS);
    expect(editor.campaign().start).toEqual({ ...SMS, on: { engagement: SMS } });
    editor.clear('engagement');
    expect(editor.campaign().start).toEqual(SMS);
    for (let edit = 0; edit < 4; edit++) {
      editor.undo();
    }
    expect(editor.campaign()).toEqual({ name: 'c', world: 'stories' });
    editor.redo();
    expect(editor.campaign().start).toEqual(EMAIL);
  });

  it('names what it would undo', () => {
    const editor = opened();
    editor.act('', EMAIL);
    editor.act('', SMS);
    expect(undoable(editor.store.state().history)).toEqual({ kind: 'change', path: '', action: SMS });
  });

  it('cuts, copies, pastes and duplicates with what follows', () => {
    const editor = opened();
    editor.act('', EMAIL);
    editor.act('engagement', SMS);
    editor.act('engagement/negative', EMAIL);
    editor.cut('engagement');
    editor.paste('negative');
    expect(stepAt(editor.campaign(), '')?.on).toEqual({ negative: { ...SMS, on: { negative: EMAIL } } });
    editor.duplicate('negative');
    expect(stepAt(editor.campaign(), 'engagement')).toEqual({ ...SMS, on: { negative: EMAIL } });
    expect(editor.store.state().selected).toBe('engagement');
    editor.copy('');
    editor.paste('engagement');
    expect(stepAt(editor.campaign(), 'engagement')?.channel).toBe('email');
  });

  it('says so where nothing can be copied, pasted or moved', () => {
    const editor = opened();
    for (const impossible of [
      () => editor.copy(''),
      () => editor.paste(''),
      () => editor.duplicate(''),
      () => editor.move('', 'engagement'),
      () => editor.clear('engagement'),
    ]) {
      const before = editor.store.state().news.at;
      impossible();
      expect(editor.store.state().news).toEqual({ at: before + 1, how: 'refused' });
    }
    expect(undoable(editor.store.state().history)).toBeUndefined();
  });

  it('is locked while a launch is shown, until retry', () => {
    const editor = opened();
    editor.act('', EMAIL);
    editor.show(LAUNCH);
    const locked = editor.campaign();
    editor.act('', SMS);
    editor.clear('');
    editor.undo();
    editor.field('name', 'other');
    editor.choose('');
    expect(editor.campaign()).toBe(locked);
    expect(editor.store.state().choosing).toBeUndefined();
    expect(editor.store.state().news.how).toBe('locked');
    editor.retry();
    editor.act('', SMS);
    expect(editor.campaign().start).toEqual(SMS);
  });

  it('accepts changes of a proposal as one', () => {
    const editor = opened();
    editor.act('', EMAIL);
    editor.accept([
      { kind: 'replace', path: '', before: EMAIL, after: SMS },
      { kind: 'add', path: 'negative', before: null, after: EMAIL },
    ]);
    expect(editor.campaign().start).toEqual({ ...SMS, on: { negative: EMAIL } });
    editor.undo();
    expect(editor.campaign().start).toEqual(EMAIL);
  });

  it('undoes the typing of a note at once', () => {
    const editor = opened();
    editor.act('', EMAIL);
    editor.note('', 'w');
    editor.note('', 'why');
    editor.undo();
    expect(editor.campaign().start).toEqual(EMAIL);
  });

  it('lays the marks of layers over each other and takes each away alone', () => {
    const editor = opened();
    editor.mark('regret', new Map([['', { regret: 5 }]]));
    editor.mark('search', new Map([['', { found: true }]]));
    expect(editor.store.state().marks.get('')).toEqual({ regret: 5, found: true });
    editor.mark('search', new Map());
    expect(editor.store.state().marks.get('')).toEqual({ regret: 5 });
    expect(merged({}).size).toBe(0);
  });

  it('tells nobody of a state that stays the same', () => {
    const editor = opened();
    let told = 0;
    editor.store.subscribe(() => {
      told++;
    });
    editor.select('');
    editor.undo();
    expect(told).toBe(0);
    editor.select('engagement');
    expect(told).toBe(1);
  });
});
