import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useCanvas } from './CanvasContext';

/** Gives an item the keyboard's focus when it becomes the selected one, also when it is drawn anew as something else. */
export function useFocusOfSelected(element: RefObject<HTMLElement | null>, isSelected: boolean): void {
  const { actions } = useCanvas();
  useEffect(() => {
    if (isSelected && actions?.takesFocus() === true) {
      element.current?.focus({ preventScroll: true });
    }
  }, [actions, element, isSelected]);
  useFocusLeftToTree(element);
}

/**
 * Leaves the focus to the tree when the item is no longer drawn, as when the view has moved away from it: the browser
 * would give it to nobody, and the tree would no longer hear its keys.
 */
function useFocusLeftToTree(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const item = element.current;
    const tree = item?.closest<HTMLElement>('[role="tree"]');
    return () => {
      if (item !== null && item === document.activeElement) {
        tree?.focus({ preventScroll: true });
      }
    };
  }, [element]);
}
