import type { Words } from '../i18n/language';

/** One stop of the guided tour. */
export interface Stop {
  readonly name: keyof Words['tour']['stops'];
  /** Where it points to: the first of these selectors that finds something on the screen; none for the whole page. */
  readonly anchors: readonly string[];
}

/** The story: several steps, adaptive, the human first and then the machine. */
export const STOPS: readonly Stop[] = [
  { name: 'welcome', anchors: [] },
  { name: 'step', anchors: ['[role="treeitem"][data-path=""]'] },
  { name: 'branch', anchors: ['.branch:not(.branch-first)', '[role="treeitem"][data-path="engagement"]'] },
  { name: 'launch', anchors: ['[data-tour="launch"]'] },
  { name: 'results', anchors: ['.inspector', '.inspector-opener'] },
  { name: 'wave', anchors: ['[data-tour="wave"]'] },
  { name: 'history', anchors: ['[data-tour="history"]'] },
];
