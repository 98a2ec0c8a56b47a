import { type KeyboardEvent, useCallback } from 'react';
import { partAt, pathAfter, stepAt } from '../../../graph/campaign';
import { freeBranches } from '../../../graph/edit';
import type { Layout } from '../../../graph/layout';
import { type Arrow, neighbour } from '../../../graph/neighbours';
import { leadingOn } from '../../../graph/world';
import type { Editor } from '../editor/editor';

/** What keys ask of the canvas beside the editor. */
export interface CanvasRequests {
  readonly menu: (path: string) => void;
  readonly note: (path: string) => void;
  /** Gives the keyboard to the selected item once it stands there. */
  readonly refocus: () => void;
  readonly showWhole: () => void;
  /** Comes near to an item, or goes away from it. */
  readonly zoom: (by: 'in' | 'out', path: string) => void;
}

type Act = (editor: Editor, path: string, requests: CanvasRequests, layout: Layout) => void;

function walk(arrow: Arrow): Act {
  return (editor, path, { refocus }, layout) => {
    editor.select(neighbour(layout, path, arrow));
    refocus();
  };
}

function isStep(editor: Editor, path: string): boolean {
  return stepAt(editor.campaign(), path) !== undefined;
}

function isPart(editor: Editor, path: string): boolean {
  return partAt(editor.campaign(), path) !== undefined;
}

/** Opens the choice on the branch itself, or on the first free branch of a step. */
function add(editor: Editor, path: string): void {
  const free = isPart(editor, path)
    ? freeBranches(editor.campaign(), path, leadingOn(editor.store.state().world))[0]
    : path;
  editor.choose(free ?? path);
}

/** Only what is there can be taken away: an empty branch has nothing. */
function onPart(act: (editor: Editor, path: string) => void): Act {
  return (editor, path, { refocus }) => {
    if (isPart(editor, path)) {
      act(editor, path);
      refocus();
    }
  };
}

const KEYS: Readonly<Record<string, Act>> = {
  ArrowLeft: walk('left'),
  ArrowRight: walk('right'),
  ArrowUp: walk('up'),
  ArrowDown: walk('down'),
  Home: (editor, _, { refocus }) => {
    editor.select('');
    refocus();
  },
  Enter: (editor, path) => editor.choose(path),
  ' ': (editor, path) => editor.choose(path),
  n: add,
  m: (_, path, { menu }) => menu(path),
  ContextMenu: (_, path, { menu }) => menu(path),
  'Shift+F10': (_, path, { menu }) => menu(path),
  t: (editor, path, { note }) => isStep(editor, path) && note(path),
  Delete: onPart((editor, path) => editor.clear(path)),
  Backspace: onPart((editor, path) => editor.clear(path)),
  'Ctrl+c': onPart((editor, path) => editor.copy(path)),
  'Ctrl+x': onPart((editor, path) => editor.cut(path)),
  'Ctrl+v': (editor, path, { refocus }) => {
    editor.paste(path);
    refocus();
  },
  'Ctrl+d': onPart((editor, path) => editor.duplicate(path)),
  '+': (_, path, { zoom }) => zoom('in', path),
  '-': (_, path, { zoom }) => zoom('out', path),
  '0': (_, __, { showWhole }) => showWhole(),
};

/** A key with what is held beside it, such as "Ctrl+d"; the Mac's command key is its control key. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const { key } = event;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const shift = event.shiftKey && (control !== '' || key.startsWith('F')) ? 'Shift+' : '';
  return `${control}${shift}${name}`;
}

/** Works on the selected item by keyboard. */
export function useCanvasKeys(editor: Editor, layout: Layout, requests: CanvasRequests) {
  return useCallback(
    (event: KeyboardEvent): void => {
      const name = keyName(event);
      const act = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
      // What opens above the tree passes its keys on to it, though they are not meant for it.
      const isInTree = event.target instanceof Node && event.currentTarget.contains(event.target);
      if (act !== undefined && isInTree && !event.altKey) {
        event.preventDefault();
        act(editor, editor.store.state().selected, requests, layout);
      }
    },
    [editor, layout, requests],
  );
}

/** The branches of a step that can be offered in a menu, by their reactions. */
export function offeredBranches(editor: Editor, path: string): readonly string[] {
  const { world } = editor.store.state();
  const free = freeBranches(editor.campaign(), path, leadingOn(world));
  return leadingOn(world).filter((reaction) => free.includes(pathAfter(path, reaction)));
}
