import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Save } from '../../src/api/campaigns';
import { Problem } from '../../src/api/problem';
import type { Campaign } from '../../src/api/schema';
import { Autosave, PAUSE, TRY_AGAIN } from '../../src/screens/campaign/editor/autosave';
import { editorOf } from '../../src/screens/campaign/editor/editor';
import { STORIES } from '../graph/worlds';

const SMS = { channel: 'sms', message: 'promotion' };
const EMAIL = { channel: 'email', message: 'brand' };

/** A server that keeps one campaign, answers after a while, and refuses on demand. */
function serverAt(version: number) {
  const saves: Save[] = [];
  let refusal: Problem | undefined;
  let current = version;
  return {
    saves,
    refuse: (problem: Problem | undefined) => {
      refusal = problem;
    },
    otherSaves: () => {
      current++;
    },
    save: async (changes: Save): Promise<Campaign> => {
      saves.push(changes);
      await new Promise((answered) => setTimeout(answered, 100));
      if (refusal !== undefined) {
        throw refusal;
      }
      if (changes.basedOn !== current) {
        throw new Problem({ status: 409, title: 'conflict', current_version: current });
      }
      current++;
      return { id: '7', version: current, document: changes.document, created_at: '', saved_at: '' };
    },
  };
}

function opened() {
  const editor = editorOf({ id: '7', version: 3, document: { name: 'c', world: 'stories' }, world: STORIES });
  const server = serverAt(3);
  const autosave = new Autosave(editor, server.save);
  autosave.start();
  return { editor, server, autosave, saving: () => editor.store.state().saving };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('saves after a pause, once for several changes', async () => {
    const { editor, server, saving } = opened();
    editor.act('', EMAIL);
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    editor.act('', SMS);
    expect(saving()).toEqual({ kind: 'waiting', version: 3 });
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(server.saves).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(saving()).toEqual({ kind: 'saving', version: 3 });
    await vi.advanceTimersByTimeAsync(100);
    expect(saving()).toEqual({ kind: 'saved', version: 4 });
    expect(server.saves).toEqual([{ document: editor.campaign(), basedOn: 3, madeBy: 'edit' }]);
  });

  it('saves what changed while it saved, based on the version it has just made', async () => {
    const { editor, server, saving } = opened();
    editor.act('', EMAIL);
    await vi.advanceTimersByTimeAsync(PAUSE + 50);
    editor.act('', SMS);
    await vi.advanceTimersByTimeAsync(200);
    expect(server.saves.map(({ basedOn }) => basedOn)).toEqual([3, 4]);
    expect(saving()).toEqual({ kind: 'saved', version: 5 });
  });

  it('has nothing to save when the last change was undone', async () => {
    const { editor, server, saving } = opened();
    editor.act('', EMAIL);
    editor.undo();
    expect(saving()).toEqual({ kind: 'saved', version: 3 });
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect(server.saves).toHaveLength(0);
  });

  it('says who made the change', async () => {
    const { editor, server } = opened();
    editor.accept([{ kind: 'add', path: '', before: null, after: SMS }]);
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    expect(server.saves[0]?.madeBy).toBe('proposal');
    editor.edit({ name: 'c', world: 'stories' }, { kind: 'restore', version: 3 });
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    editor.act('', EMAIL);
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    expect(server.saves.map(({ madeBy }) => madeBy)).toEqual(['proposal', 'restore', 'edit']);
  });

  it('tries again by itself when the server does not answer', async () => {
    const { editor, server, saving } = opened();
    server.refuse(new Problem({ status: 0 }));
    editor.act('', EMAIL);
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    expect(saving()).toMatchObject({ kind: 'failed', version: 3, triesAgain: true });
    server.refuse(undefined);
    await vi.advanceTimersByTimeAsync(TRY_AGAIN + 100);
    expect(saving()).toEqual({ kind: 'saved', version: 4 });
  });

  it('does not insist on what was refused, and saves the next change', async () => {
    const { editor, server, saving } = opened();
    server.refuse(new Problem({ status: 422, title: 'too long' }));
    editor.act('', EMAIL);
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    expect(saving()).toMatchObject({ kind: 'failed', triesAgain: false });
    await vi.advanceTimersByTimeAsync(10 * TRY_AGAIN);
    expect(server.saves).toHaveLength(1);
    server.refuse(undefined);
    editor.act('', SMS);
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    expect(saving()).toEqual({ kind: 'saved', version: 4 });
  });

  it('stops at a conflict and overwrites nothing', async () => {
    const { editor, server, autosave, saving } = opened();
    server.otherSaves();
    editor.act('', EMAIL);
    await vi.advanceTimersByTimeAsync(PAUSE + 100);
    expect(saving()).toEqual({ kind: 'conflict', version: 3, currentVersion: 4 });
    editor.act('', SMS);
    await vi.advanceTimersByTimeAsync(10 * TRY_AGAIN);
    expect(server.saves).toHaveLength(1);
    await expect(autosave.flush()).rejects.toMatchObject({ status: 409 });
  });

  it('saves at once when asked, and tells the version', async () => {
    const { editor, server, autosave } = opened();
    await expect(autosave.flush()).resolves.toBe(3);
    editor.act('', EMAIL);
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    await expect(flushed).resolves.toBe(4);
    expect(server.saves).toHaveLength(1);
  });

  it('saves no more once it is stopped', async () => {
    const { editor, server, autosave } = opened();
    editor.act('', EMAIL);
    autosave.stop();
    await vi.advanceTimersByTimeAsync(10 * PAUSE);
    expect(server.saves).toHaveLength(0);
  });
});
