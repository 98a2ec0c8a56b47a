import type { Save } from '../../../api/campaigns';
import { Problem } from '../../../api/problem';
import type { Campaign as SavedCampaign } from '../../../api/schema';
import type { Campaign } from '../../../graph/campaign';
import type { Editor } from './editor';

/** Milliseconds without a change until it is saved. */
const PAUSE = 800;

/** Milliseconds until a save that failed for a passing reason is tried again. */
const TRY_AGAIN = 5_000;

export interface Autosave {
  /** Saves now what is not saved yet; the version that then holds the canvas. Rejects with what hindered it. */
  flush(): Promise<number>;
  /** Goes on after a conflict: what is on the canvas shall follow the version that is there now. */
  overwrite(currentVersion: number): Promise<number>;
  /** Saves no more. */
  stop(): void;
}

/** Saves every change of the open campaign as a new version after a short pause, one save at a time. */
export function autosave(editor: Editor, save: (changes: Save) => Promise<SavedCampaign>): Autosave {
  const { store } = editor;
  let saved: Campaign = editor.campaign();
  let running: Promise<number> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => flush().catch(() => undefined), delay);
  };

  const failed = (failure: unknown): never => {
    const problem = failure instanceof Error ? failure : new Error(String(failure));
    const { version } = store.state().saving;
    if (problem instanceof Problem && problem.isConflict) {
      store.set({ saving: { kind: 'conflict', version, currentVersion: problem.currentVersion } });
    } else {
      const triesAgain = problem instanceof Problem && problem.isPassing;
      store.set({ saving: { kind: 'failed', version, problem, triesAgain } });
      if (triesAgain) {
        plan(TRY_AGAIN);
      }
    }
    throw problem;
  };

  const saveOnce = async (basedOn: number): Promise<number> => {
    const document = editor.campaign();
    const madeBy = store.state().history.present.deed?.kind === 'proposal' ? 'proposal' : 'edit';
    store.set({ saving: { kind: 'saving', version: basedOn } });
    const { version } = await save({ document, basedOn, madeBy }).catch(failed);
    saved = document;
    const changedMeanwhile = editor.campaign() !== document;
    store.set({ saving: { kind: changedMeanwhile ? 'waiting' : 'saved', version } });
    return changedMeanwhile ? saveOnce(version) : version;
  };

  const start = (basedOn: number): Promise<number> => {
    clearTimeout(timer);
    running ??= saveOnce(basedOn).finally(() => {
      running = undefined;
    });
    return running;
  };

  const flush = async (): Promise<number> => {
    const { saving } = store.state();
    if (saving.kind === 'conflict') {
      throw new Problem({ status: 409, title: 'conflict', current_version: saving.currentVersion ?? saving.version });
    }
    return running ?? (editor.campaign() === saved ? saving.version : start(saving.version));
  };

  const stop = store.subscribe(() => {
    const { saving } = store.state();
    if (editor.campaign() !== saved && saving.kind === 'saved') {
      store.set({ saving: { kind: 'waiting', version: saving.version } });
    }
    if (editor.campaign() !== noticed) {
      noticed = editor.campaign();
      if (saving.kind !== 'conflict' && running === undefined) {
        plan(PAUSE);
      }
    }
  });
  let noticed: Campaign = saved;

  return {
    flush,
    overwrite: (currentVersion) => start(currentVersion),
    stop: () => {
      clearTimeout(timer);
      stop();
    },
  };
}
