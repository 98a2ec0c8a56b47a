import { useMemo } from 'react';
import { depthOf } from '../../../graph/campaign';
import { useEditor, useEditorState } from '../editor/EditorContext';
import type { CountingUp } from './CanvasContext';
import { useMotion } from './useMotion';

/** People are counted up from the moment a launch appears. */
export function useCounting(): CountingUp | undefined {
  const editor = useEditor();
  const launch = useEditorState((state) => state.launch);
  const { moves } = useMotion();
  return useMemo(
    () =>
      launch === undefined || !moves
        ? undefined
        : { since: performance.now(), levels: depthOf(editor.campaign().start) },
    [launch, moves, editor],
  );
}
