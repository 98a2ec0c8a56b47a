import type { Action, Part } from '../../../graph/campaign';
import type { FieldName } from '../../../graph/edit';

/** What was done to the open campaign: words and menus are made of it in the reader's language. */
export type Deed =
  | { readonly kind: 'create' | 'change'; readonly path: string; readonly action: Action }
  | { readonly kind: 'paste' | 'duplicate'; readonly path: string; readonly action: Part }
  | {
      readonly kind: 'clear' | 'cut' | 'note' | 'divide' | 'conditions' | 'undivide';
      readonly path: string;
    }
  | { readonly kind: 'move'; readonly from: string; readonly path: string }
  | { readonly kind: 'field'; readonly field: FieldName }
  | { readonly kind: 'template'; readonly title: string }
  | { readonly kind: 'restore'; readonly version: number }
  | { readonly kind: 'proposal'; readonly changes: number };

/** What the screen reader is told next; `at` makes the same words news again. */
export interface News {
  readonly at: number;
  readonly how: 'done' | 'undone' | 'redone' | 'copied' | 'locked' | 'launched' | 'unlocked' | 'refused';
  readonly deed?: Deed;
}
