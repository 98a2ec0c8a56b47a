import { useMutation } from '@tanstack/react-query';
import { hasEnded } from '../../api/jobEvents';
import { jobResult } from '../../api/jobResult';
import type { Job, UpliftComparison, UpliftJob } from '../../api/schema';
import { cancelJob, startJob, useJob } from '../../api/useJob';
import { navigate, useQuery } from '../../app/router';

export interface RunningComparison {
  readonly start: (request: UpliftJob) => void;
  readonly cancel: () => void;
  readonly job: Job | undefined;
  /** What was asked, once it is known. */
  readonly request: UpliftJob | undefined;
  readonly isRunning: boolean;
  readonly isBroken: boolean;
  readonly comparison: UpliftComparison | undefined;
  readonly failure: Error | null;
}

/** Compares learners, and keeps the comparison in the address, so that it is there after a reload and can be handed on. */
export function useComparison(): RunningComparison {
  const id = useQuery('comparison');
  const { job, finished, broken } = useJob(id === '' ? undefined : id);
  const starting = useMutation({
    mutationFn: (request: UpliftJob) => startJob(request),
    onSuccess: (started) => navigate(`/audience?comparison=${encodeURIComponent(started.id)}`, true),
  });
  const cancelling = useMutation({ mutationFn: cancelJob });
  const isWaiting = id !== '' && !broken && job === undefined;
  return {
    start: starting.mutate,
    cancel: () => {
      if (id !== '') {
        cancelling.mutate(id);
      }
    },
    job,
    request: finished?.request.kind === 'uplift' ? finished.request : undefined,
    isRunning: starting.isPending || isWaiting || (job !== undefined && !hasEnded(job)),
    isBroken: broken,
    comparison: jobResult(finished, 'uplift'),
    failure: starting.error ?? cancelling.error,
  };
}
