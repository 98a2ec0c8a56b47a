import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hasEnded } from '../../../api/jobEvents';
import { jobResult } from '../../../api/jobResult';
import { listJobs } from '../../../api/jobs';
import type { Job } from '../../../api/schema';
import { cancelJob, startJob, useJob } from '../../../api/useJob';
import { useAutosave, useEditor, useEditorState } from '../editor/EditorContext';

export interface SampledLaunch {
  readonly launch: (seed: number) => void;
  readonly cancel: () => void;
  /** The draw that was started or found running; undefined before. */
  readonly job: Job | undefined;
  readonly isRunning: boolean;
  readonly isBroken: boolean;
  readonly failure: Error | null;
}

/** Draws the customers of the saved campaign one by one, as a job that goes on while this is not on the screen. */
export function useSampledLaunch(): SampledLaunch {
  const editor = useEditor();
  const autosave = useAutosave();
  const queries = useQueryClient();
  const id = useEditorState((state) => state.id);
  const [started, setStarted] = useState<string>();
  const jobs = useQuery({ queryKey: ['jobs', id], queryFn: () => listJobs(id) });
  const found = jobs.data?.find((one) => one.kind === 'launch' && !hasEnded(one))?.id;
  const followed = started ?? found;
  const { job, finished, broken } = useJob(followed);

  useEffect(() => {
    if (found !== undefined) {
      setStarted((known) => known ?? found);
    }
  }, [found]);

  useEffect(() => {
    const launch = jobResult(finished, 'launch');
    if (launch !== undefined) {
      editor.show(launch);
      void queries.invalidateQueries({ queryKey: ['launches', id] });
    }
  }, [finished, editor, queries, id]);

  const start = useMutation({
    mutationFn: async (seed: number) =>
      startJob({ kind: 'launch', campaign: id, version: await autosave.flush(), seed }),
    onSuccess: (made) => {
      setStarted(made.id);
      void queries.invalidateQueries({ queryKey: ['jobs', id] });
    },
  });
  const cancel = useMutation({ mutationFn: (running: string) => cancelJob(running) });
  const isRunning = start.isPending || (followed !== undefined && (job === undefined || !hasEnded(job)));
  return {
    launch: start.mutate,
    cancel: () => {
      if (followed !== undefined) {
        cancel.mutate(followed);
      }
    },
    job,
    isRunning,
    isBroken: broken,
    failure: start.error ?? cancel.error,
  };
}
