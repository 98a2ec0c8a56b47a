import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { jobResult } from '../../../api/jobResult';
import type { JobRequest } from '../../../api/schema';
import { type JobRun, UNDERWAY, useJobRun } from '../../../api/useJobRun';
import { useAutosave, useEditor, useEditorState } from '../editor/EditorContext';

export interface SampledLaunch {
  readonly launch: (seed: number) => void;
  readonly run: JobRun;
}

/** Draws the customers of the saved campaign one by one, as a job that goes on while this is not on the screen. */
export function useSampledLaunch(): SampledLaunch {
  const editor = useEditor();
  const autosave = useAutosave();
  const queries = useQueryClient();
  const id = useEditorState((state) => state.id);
  const run = useJobRun({ campaign: id, kind: 'launch', statuses: UNDERWAY, enabled: true });
  const { finished } = run;

  useEffect(() => {
    const launch = jobResult(finished, 'launch');
    if (launch !== undefined) {
      editor.show(launch);
      void queries.invalidateQueries({ queryKey: ['launches', id] });
    }
  }, [finished, editor, queries, id]);

  const requestOf = async (seed: number): Promise<JobRequest> => ({
    kind: 'launch',
    campaign: id,
    version: await autosave.flush(),
    seed,
  });
  return { launch: (seed) => run.start(requestOf(seed)), run };
}
