import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from './client';
import { hasEnded, hearJob } from './jobEvents';
import type { FinishedJob, Job, JobRequest } from './schema';

export interface FollowedJob {
  /** The last that was heard of it; undefined until the first event. */
  readonly job: Job | undefined;
  /** With its request and its result, once it has ended. */
  readonly finished: FinishedJob | undefined;
  /** Whether its progress is not heard at the moment. */
  readonly broken: boolean;
}

/** Follows a job by its events until it ends, then fetches its result; follows nothing while there is no id. */
export function useJob(id: string | undefined): FollowedJob {
  const queries = useQueryClient();
  const [heard, setHeard] = useState<Job>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    setHeard(undefined);
    setBroken(false);
    if (id === undefined) {
      return undefined;
    }
    const onJob = (job: Job): void => {
      setHeard(job);
      setBroken(false);
      if (hasEnded(job)) {
        void queries.invalidateQueries({ queryKey: ['jobs'] });
      }
    };
    return hearJob(id, { onJob, onBreak: () => setBroken(true) });
  }, [id, queries]);
  const job = heard?.id === id ? heard : undefined;
  const { data } = useQuery({
    queryKey: ['job', id],
    queryFn: () => answered(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: job !== undefined && hasEnded(job),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { job, finished: data, broken };
}

/** Starts a job; refused with 503 where too many wait. */
export function startJob(request: JobRequest): Promise<Job> {
  return answered(api.POST('/api/v1/jobs', { body: request }));
}

/** Cancels a job; one that has ended stays as it is. */
export function cancelJob(id: string): Promise<Job> {
  return answered(api.DELETE('/api/v1/jobs/{id}', { params: { path: { id } } }));
}
