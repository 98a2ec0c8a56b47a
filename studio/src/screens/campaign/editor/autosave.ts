import type { Save } from '../../../api/campaigns';
import { Problem } from '../../../api/problem';
import type { Campaign as SavedCampaign } from '../../../api/schema';
import type { Campaign } from '../../../graph/campaign';
import type { Deed } from './deed';
import type { Editor } from './editor';

/** Milliseconds without a change until it is saved. */
export const PAUSE = 800;

/** Milliseconds until a save that failed for a passing reason is tried again. */
export const TRY_AGAIN = 5_000;

/** What the version history says of a change. */
function madeByOf(deed: Deed | undefined): Save['madeBy'] {
  return deed?.kind === 'restore' || deed?.kind === 'proposal' ? deed.kind : 'edit';
}

/** Saves every change of the open campaign as a new version after a short pause, one save at a time. */
export class Autosave {
  readonly #editor: Editor;
  readonly #save: (changes: Save) => Promise<SavedCampaign>;
  #saved: Campaign;
  #noticed: Campaign;
  #running: Promise<number> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(editor: Editor, save: (changes: Save) => Promise<SavedCampaign>) {
    this.#editor = editor;
    this.#save = save;
    this.#saved = editor.campaign();
    this.#noticed = this.#saved;
  }

  /** Begins to notice changes. */
  start(): void {
    this.#unsubscribe ??= this.#editor.store.subscribe(() => this.#notice());
  }

  /** Notices no more changes; a save that runs goes on. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Saves now what is not saved yet; the version that then holds the canvas. Rejects with what hindered it. */
  async flush(): Promise<number> {
    const { store } = this.#editor;
    const { saving } = store.state();
    if (saving.kind === 'conflict') {
      throw new Problem({ status: 409, title: 'conflict', current_version: saving.currentVersion ?? saving.version });
    }
    if (this.#running === undefined && this.#editor.campaign() === this.#saved) {
      return saving.version;
    }
    clearTimeout(this.#timer);
    this.#running ??= this.#saveAll(saving.version).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #notice(): void {
    const now = this.#editor.campaign();
    if (now === this.#noticed) {
      return;
    }
    this.#noticed = now;
    const { saving } = this.#editor.store.state();
    if (saving.kind === 'conflict' || this.#running !== undefined) {
      return;
    }
    // Undoing back to what is saved leaves nothing to save.
    this.#editor.store.set({ saving: { kind: now === this.#saved ? 'saved' : 'waiting', version: saving.version } });
    this.#plan(PAUSE);
  }

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    // What hinders a save stands in the state, where the reader sees it.
    this.#timer = setTimeout(() => this.flush().catch(() => undefined), delay);
  }

  /** Saves until nothing has changed meanwhile. */
  async #saveAll(basedOn: number): Promise<number> {
    const { store } = this.#editor;
    let version = basedOn;
    do {
      const document = this.#editor.campaign();
      const madeBy = madeByOf(store.state().history.present.deed);
      store.set({ saving: { kind: 'saving', version } });
      try {
        version = (await this.#save({ document, basedOn: version, madeBy })).version;
      } catch (failure) {
        throw this.#failed(failure, version);
      }
      this.#saved = document;
    } while (this.#editor.campaign() !== this.#saved);
    store.set({ saving: { kind: 'saved', version } });
    return version;
  }

  #failed(failure: unknown, version: number): Error {
    const problem = failure instanceof Error ? failure : new Error(String(failure));
    if (problem instanceof Problem && problem.isConflict) {
      this.#editor.store.set({ saving: { kind: 'conflict', version, currentVersion: problem.currentVersion } });
      return problem;
    }
    const triesAgain = problem instanceof Problem && problem.isPassing;
    this.#editor.store.set({ saving: { kind: 'failed', version, problem, triesAgain } });
    if (triesAgain && this.#unsubscribe !== undefined) {
      this.#plan(TRY_AGAIN);
    }
    return problem;
  }
}
