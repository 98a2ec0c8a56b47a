import { type RefObject, useEffect } from 'react';
import { useCanvas } from './CanvasContext';

/** Gives an item the keyboard's focus when it becomes the selected one, also when it is drawn anew as something else. */
export function useFocusOfSelected(element: RefObject<HTMLElement | null>, isSelected: boolean): void {
  const { actions } = useCanvas();
  useEffect(() => {
    if (isSelected && actions?.takesFocus() === true) {
      element.current?.focus({ preventScroll: true });
    }
  }, [actions, element, isSelected]);
}
