import type { Launch } from '../../../api/schema';
import { type Action, type Campaign, type Part, partAt, splitAt, stepAt } from '../../../graph/campaign';
import { allApplied, type Change } from '../../../graph/changes';
import {
  canMove,
  type FieldName,
  placeForCopy,
  withAction,
  withDivision,
  withField,
  withMoved,
  withNote,
  withoutSplit,
  withSplit,
  withSubtree,
} from '../../../graph/edit';
import { type History, historyOf, recorded, redoable, redone, undoable, undone } from '../../../graph/history';
import type { Condition, Split } from '../../../graph/split';
import { leadingOn, type World } from '../../../graph/world';
import { type Store, storeOf } from '../../../state/store';
import type { Deed, News } from './deed';
import { type Marks, merged } from './marks';
import type { Saving } from './saving';

/** The open campaign and how it is being worked on. */
export interface EditorState {
  readonly id: string;
  readonly history: History<Campaign, Deed>;
  readonly world: World;
  readonly saving: Saving;
  /** The step, or the branch without one, at which keyboard and inspector are. */
  readonly selected: string;
  /** How often what is selected was asked for in the inspector. */
  readonly asked: number;
  /** Where the choice of channel and message is open. */
  readonly choosing: string | undefined;
  /** A launch whose figures the canvas shows; while it does, nothing can be edited. */
  readonly launch: Launch | undefined;
  readonly layers: Readonly<Record<string, Marks>>;
  readonly marks: Marks;
  readonly clipboard: Part | undefined;
  readonly news: News;
}

/** What the editor begins with. */
export interface Opened {
  readonly id: string;
  readonly version: number;
  readonly document: Campaign;
  readonly world: World;
}

/** The open campaign: its state and all that can be done to it. Every edit is refused while a launch is shown. */
export interface Editor {
  readonly store: Store<EditorState>;
  /** The campaign as it is on the canvas, saved or not. */
  campaign(): Campaign;
  /** Replaces the campaign by another one in one step that can be undone; false where editing is locked. */
  edit(next: Campaign, deed: Deed, key?: string): boolean;
  /** Puts an action at a path: a new step, or another action of the step there, which keeps what follows. */
  act(path: string, action: Action): void;
  /** Takes away a step or split with all that follows it. */
  clear(path: string): void;
  cut(path: string): void;
  copy(path: string): void;
  /** Puts what was cut or copied at a path, in place of what was there. */
  paste(path: string): void;
  /** Copies a step with all that follows it to the first free branch beside or after it. */
  duplicate(path: string): void;
  /** Moves a step with all that follows it; what was there comes to where it stood. */
  move(from: string, to: string): void;
  /** Divides the customers at a path; what stood there comes to those whom the new branch does not take. */
  divide(path: string, name: string, when: Condition): void;
  /** Gives a split other names and conditions; what follows stays. */
  conditions(path: string, to: Split): void;
  /** Takes a split away; what came to the rest comes to all. */
  undivide(path: string): void;
  note(path: string, text: string): void;
  field<Name extends FieldName>(name: Name, value: Campaign[Name]): void;
  /** Makes changes of a proposal or a comparison in one step that can be undone. */
  accept(changes: readonly Change[]): void;
  undo(): void;
  redo(): void;
  select(path: string): void;
  /** Opens the choice of channel and message at a path, or closes it; a split is edited in the inspector. */
  choose(path: string | undefined): void;
  /** Selects a path and opens the inspector at it. */
  inspect(path: string): void;
  /** Shows a launch's figures and locks the drawing. */
  show(launch: Launch): void;
  /** Takes the figures away and lets the drawing be edited again. */
  retry(): void;
  /** Lays marks over the drawing; each layer replaces only its own. */
  mark(layer: string, marks: Marks): void;
}

const NO_MARKS: Marks = new Map();

function initial({ id, version, document, world }: Opened): EditorState {
  return {
    id,
    history: historyOf(document),
    world,
    saving: { kind: 'saved', version },
    selected: '',
    asked: 0,
    choosing: undefined,
    launch: undefined,
    layers: {},
    marks: NO_MARKS,
    clipboard: undefined,
    news: { at: 0, how: 'done' },
  };
}

export function editorOf(opened: Opened): Editor {
  const store = storeOf(initial(opened));
  const campaign = (): Campaign => store.state().history.present.value;
  const tell = (news: Omit<News, 'at'>): void => store.set({ news: { ...news, at: store.state().news.at + 1 } });

  const edit = (next: Campaign, deed: Deed, key?: string): boolean => {
    if (store.state().launch !== undefined) {
      tell({ how: 'locked' });
      return false;
    }
    if (next !== campaign()) {
      store.set({ history: recorded(store.state().history, next, deed, key) });
      tell({ how: 'done', deed });
    }
    return true;
  };

  const withPart = (path: string, use: (part: Part) => void): void => {
    const part = partAt(campaign(), path);
    if (part === undefined) {
      tell({ how: 'refused' });
    } else {
      use(part);
    }
  };

  const travel = (how: 'undone' | 'redone'): void => {
    const { history, launch } = store.state();
    const deed = how === 'undone' ? undoable(history) : redoable(history);
    if (launch !== undefined) {
      tell({ how: 'locked' });
    } else if (deed !== undefined) {
      store.set({ history: how === 'undone' ? undone(history) : redone(history), choosing: undefined });
      tell({ how, deed });
    }
  };

  const copy = (path: string): void =>
    withPart(path, (step) => {
      store.set({ clipboard: step });
      tell({ how: 'copied', deed: { kind: 'duplicate', path, action: step } });
    });

  const inspect = (path: string): void =>
    store.set({ choosing: undefined, selected: path, asked: store.state().asked + 1 });

  return {
    store,
    campaign,
    edit,
    copy,
    act: (path, action) => {
      const kind = stepAt(campaign(), path) === undefined ? 'create' : 'change';
      if (edit(withAction(campaign(), path, action), { kind, path, action })) {
        store.set({ selected: path });
      }
    },
    clear: (path) => withPart(path, () => edit(withSubtree(campaign(), path, undefined), { kind: 'clear', path })),
    cut: (path) =>
      withPart(path, (step) => {
        if (edit(withSubtree(campaign(), path, undefined), { kind: 'cut', path })) {
          store.set({ clipboard: step });
        }
      }),
    paste: (path) => {
      const { clipboard } = store.state();
      if (clipboard === undefined) {
        tell({ how: 'refused' });
      } else {
        edit(withSubtree(campaign(), path, clipboard), { kind: 'paste', path, action: clipboard });
      }
    },
    duplicate: (path) =>
      withPart(path, (step) => {
        const place = placeForCopy(campaign(), path, leadingOn(store.state().world));
        if (place === undefined) {
          tell({ how: 'refused' });
        } else if (edit(withSubtree(campaign(), place, step), { kind: 'duplicate', path: place, action: step })) {
          store.set({ selected: place });
        }
      }),
    move: (from, to) => {
      if (!canMove(campaign(), from, to)) {
        tell({ how: 'refused' });
      } else if (edit(withMoved(campaign(), from, to), { kind: 'move', from, path: to })) {
        store.set({ selected: to });
      }
    },
    divide: (path, name, when) => {
      if (edit(withSplit(campaign(), path, name, when), { kind: 'divide', path })) {
        store.set({ selected: path });
      }
    },
    conditions: (path, to) =>
      edit(withDivision(campaign(), path, to), { kind: 'conditions', path }, `conditions ${path}`),
    undivide: (path) => edit(withoutSplit(campaign(), path), { kind: 'undivide', path }),
    note: (path, text) =>
      withPart(path, () => edit(withNote(campaign(), path, text), { kind: 'note', path }, `note ${path}`)),
    field: (field, value) => edit(withField(campaign(), field, value), { kind: 'field', field }, `field ${field}`),
    accept: (changes) => edit(allApplied(campaign(), changes), { kind: 'proposal', changes: changes.length }),
    undo: () => travel('undone'),
    redo: () => travel('redone'),
    select: (selected) => store.set({ selected }),
    choose: (path) => {
      if (path !== undefined && splitAt(campaign(), path) !== undefined) {
        inspect(path);
      } else if (path !== undefined && store.state().launch !== undefined) {
        tell({ how: 'locked' });
      } else {
        store.set({ choosing: path, ...(path === undefined ? {} : { selected: path }) });
      }
    },
    inspect,
    show: (launch) => {
      store.set({ launch, choosing: undefined });
      tell({ how: 'launched' });
    },
    retry: () => {
      store.set({ launch: undefined });
      tell({ how: 'unlocked' });
    },
    mark: (layer, marks) => {
      const { [layer]: _, ...others } = store.state().layers;
      const layers = marks.size === 0 ? others : { ...others, [layer]: marks };
      store.set({ layers, marks: merged(layers) });
    },
  };
}
