import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { hasEnded } from './jobEvents';
import type { FinishedJob, Job, JobRequest } from './schema';
import { cancelJob, startJob, useJob } from './useJob';

export interface JobRun {
  readonly start: (request: JobRequest) => void;
  readonly cancel: () => void;
  readonly job: Job | undefined;
  /** With its result, once it has ended. */
  readonly finished: FinishedJob | undefined;
  readonly isRunning: boolean;
  readonly isBroken: boolean;
  readonly failure: Error | null;
}

/** Starts jobs one after another and follows the last one. */
export function useJobRun(): JobRun {
  const [started, setStarted] = useState<string>();
  const { job, finished, broken } = useJob(started);
  const start = useMutation({ mutationFn: startJob, onSuccess: ({ id }) => setStarted(id) });
  const cancel = useMutation({ mutationFn: cancelJob });
  return {
    start: (request) => {
      setStarted(undefined);
      start.mutate(request);
    },
    cancel: () => {
      if (started !== undefined) {
        cancel.mutate(started);
      }
    },
    job,
    finished,
    isRunning: start.isPending || (started !== undefined && (job === undefined || !hasEnded(job))),
    isBroken: broken,
    failure: start.error ?? cancel.error,
  };
}
