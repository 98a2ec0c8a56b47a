import { useMutation } from '@tanstack/react-query';
import { hasEnded } from '../../../api/jobEvents';
import { jobResult } from '../../../api/jobResult';
import type { ExperimentJob, ExperimentReading, Job } from '../../../api/schema';
import { cancelJob, startJob, useJob } from '../../../api/useJob';
import { navigate, useQuery } from '../../../app/router';

export interface RunningReading {
  /** The id of the job; empty where there is none. */
  readonly id: string;
  readonly start: (request: ExperimentJob) => void;
  readonly cancel: () => void;
  readonly job: Job | undefined;
  /** What was asked, once it is known. */
  readonly request: ExperimentJob | undefined;
  readonly isRunning: boolean;
  readonly isBroken: boolean;
  readonly reading: ExperimentReading | undefined;
  readonly failure: Error | null;
}

/** Reads an experiment, and keeps the reading in the address, so that it is there after a reload and can be handed on. */
export function useReading(): RunningReading {
  const id = useQuery('reading');
  const { job, finished, broken } = useJob(id === '' ? undefined : id);
  const starting = useMutation({
    mutationFn: (request: ExperimentJob) => startJob(request),
    onSuccess: (started) => navigate(`/experiments?half=reading&reading=${encodeURIComponent(started.id)}`, true),
  });
  const cancelling = useMutation({ mutationFn: cancelJob });
  const isWaiting = id !== '' && !broken && job === undefined;
  return {
    id,
    start: starting.mutate,
    cancel: () => {
      if (id !== '') {
        cancelling.mutate(id);
      }
    },
    job,
    request: finished?.request.kind === 'experiment' ? finished.request : undefined,
    isRunning: starting.isPending || isWaiting || (job !== undefined && !hasEnded(job)),
    isBroken: broken,
    reading: jobResult(finished, 'experiment'),
    failure: starting.error ?? cancelling.error,
  };
}
