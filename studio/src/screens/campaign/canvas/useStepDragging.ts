import { useMemo, useState } from 'react';
import { canMove } from '../../../graph/edit';
import { useEditor } from '../editor/EditorContext';
import type { Dragging } from './useDragging';
import type { Hover } from './useScene';

const NOWHERE: Hover = { dragged: undefined, target: undefined };

/** Dragging a step of the open campaign to another branch, where it goes with all that follows it. */
export function useStepDragging(): { readonly hover: Hover; readonly dragging: Dragging } {
  const editor = useEditor();
  const [hover, setHover] = useState(NOWHERE);
  const dragging = useMemo<Dragging>(
    () => ({
      onOver: (dragged, target) =>
        setHover((now) => (now.dragged === dragged && now.target === target ? now : { dragged, target })),
      onDrop: (from, to) => {
        setHover(NOWHERE);
        if (to !== undefined) {
          editor.move(from, to);
        }
      },
      canDrop: (from, to) => canMove(editor.campaign(), from, to),
    }),
    [editor],
  );
  return { hover, dragging };
}
