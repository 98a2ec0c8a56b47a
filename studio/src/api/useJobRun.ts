import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hasEnded } from './jobEvents';
import { listJobs, newestOf } from './jobs';
import type { FinishedJob, Job, JobRequest } from './schema';
import { cancelJob, startJob, useJob } from './useJob';

/** Jobs that are under way. */
export const UNDERWAY: readonly Job['status'][] = ['queued', 'running'];
/** Jobs that are under way or have come to a result. */
export const USABLE: readonly Job['status'][] = [...UNDERWAY, 'done'];

/** Which job of a campaign is found again after leaving and coming back. */
export interface LastJob {
  readonly campaign: string;
  readonly kind: Job['kind'];
  readonly statuses: readonly Job['status'][];
  /** Whether anybody looks; else nothing is asked or followed. */
  readonly enabled: boolean;
}

export interface JobRun {
  /** Starts a job in the place of the last one; a request may have to be waited for. */
  readonly start: (request: JobRequest | Promise<JobRequest>) => void;
  readonly cancel: () => void;
  /** The job that was started or found; undefined where there is none, or nothing was heard of it yet. */
  readonly job: Job | undefined;
  /** With its request and its result, once it has ended. */
  readonly finished: FinishedJob | undefined;
  /** Whether it is not yet known what runs or has run. */
  readonly isLooking: boolean;
  readonly isStarting: boolean;
  readonly isRunning: boolean;
  /** Whether its progress is not heard at the moment. */
  readonly isBroken: boolean;
  /** What hindered looking, starting or cancelling. */
  readonly failure: Error | null;
}

const NOWHERE: LastJob = { campaign: '', kind: 'launch', statuses: [], enabled: false };

/** Starts jobs one after another and follows the last one until it ends. */
export function useJobRun(last: LastJob = NOWHERE): JobRun {
  const { campaign, kind, statuses, enabled } = last;
  const queries = useQueryClient();
  const [started, setStarted] = useState<string>();
  const jobs = useQuery({ queryKey: ['jobs', campaign], queryFn: () => listJobs(campaign), enabled });
  const found = jobs.data === undefined ? undefined : newestOf(jobs.data, kind, statuses);
  const id = started ?? found?.id;
  const isFollowed = enabled || last === NOWHERE;
  const { job, finished, broken } = useJob(isFollowed ? id : undefined);
  useEffect(() => {
    // A job that was found under way is followed also when it is no longer.
    if (found !== undefined && !hasEnded(found)) {
      setStarted((known) => known ?? found.id);
    }
  }, [found]);
  const starting = useMutation({
    mutationFn: async (request: JobRequest | Promise<JobRequest>) => startJob(await request),
    onSuccess: (made) => {
      setStarted(made.id);
      return queries.invalidateQueries({ queryKey: ['jobs', campaign] });
    },
  });
  const cancelling = useMutation({ mutationFn: cancelJob });
  const known = job ?? (found?.id === id ? found : undefined);
  return {
    start: starting.mutate,
    cancel: () => {
      if (id !== undefined) {
        cancelling.mutate(id);
      }
    },
    job: known,
    finished,
    isLooking: enabled && jobs.isPending,
    isStarting: starting.isPending,
    isRunning: isFollowed && id !== undefined && (known === undefined || !hasEnded(known)),
    isBroken: broken,
    failure: starting.error ?? cancelling.error ?? jobs.error,
  };
}
