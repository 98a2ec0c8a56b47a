import { type FocusEvent, type RefObject, useMemo, useRef } from 'react';
import type { Editor } from '../editor/editor';

export interface TreeFocus {
  readonly tree: RefObject<HTMLDivElement | null>;
  /** Whether the keyboard is in the tree, so that the selected item shall have it. */
  readonly isWanted: () => boolean;
  /** Gives the keyboard to the selected item, now or as soon as it is drawn. */
  readonly refocus: () => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the keyboard in the tree while its items come and go: an item that is drawn anew as something else, such as a
 * branch that becomes a step, loses the browser's focus without anybody having left.
 */
export function useTreeFocus(editor: Editor): TreeFocus {
  const tree = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  return useMemo(
    () => ({
      tree,
      isWanted: () => wanted.current,
      refocus: () => {
        wanted.current = true;
        const { selected } = editor.store.state();
        const place = tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(selected)}"]`);
        place?.focus({ preventScroll: true });
      },
      onFocus: () => {
        wanted.current = true;
      },
      onBlur: (event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) {
          wanted.current = false;
        }
      },
    }),
    [editor],
  );
}
