import { useEffect } from 'react';
import type { Job } from '../../../api/schema';
import { useEditor } from '../editor/EditorContext';
import { shownPath } from './proposalChanges';

const LAYER = 'trying';

/** Lets the branch that a learner is trying blink on the canvas, until it has settled. */
export function useTryingMarks(job: Job | undefined): void {
  const editor = useEditor();
  const path = job?.status === 'running' ? job.detail?.trying?.path : undefined;
  useEffect(() => {
    const shown = path === undefined ? undefined : shownPath(editor.campaign(), path);
    editor.mark(LAYER, new Map(shown === undefined ? [] : [[shown, { trying: true }]]));
    return () => editor.mark(LAYER, new Map());
  }, [editor, path]);
}
