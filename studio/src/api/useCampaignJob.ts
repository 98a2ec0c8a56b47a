import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasEnded } from './jobEvents';
import { listJobs, newestUsable } from './jobs';
import type { FinishedJob, Job, JobRequest } from './schema';
import { cancelJob, startJob, useJob } from './useJob';

export interface CampaignJob {
  /** Whether it is not yet known what runs or has run. */
  readonly isLooking: boolean;
  /** The job that runs, waits or has ended; undefined where there is none. */
  readonly job: Job | undefined;
  /** With its result, once it has ended. */
  readonly finished: FinishedJob | undefined;
  readonly isRunning: boolean;
  /** Whether its progress is not heard at the moment. */
  readonly broken: boolean;
  /** What hindered looking, starting or cancelling. */
  readonly failure: Error | undefined;
  readonly isStarting: boolean;
  readonly start: (request: JobRequest) => void;
  readonly cancel: () => void;
}

/**
 * The last job of a kind of a campaign, which is found again after leaving and coming back; it is followed until it
 * ends, and another one can be started in its place.
 *
 * @param enabled whether anybody looks; else nothing is asked or followed
 */
export function useCampaignJob(campaign: string, kind: Job['kind'], enabled: boolean): CampaignJob {
  const queries = useQueryClient();
  const [started, setStarted] = useState<string>();
  const jobs = useQuery({ queryKey: ['jobs', campaign], queryFn: () => listJobs(campaign), enabled });
  const last = jobs.data === undefined ? undefined : newestUsable(jobs.data, kind);
  const id = started ?? last?.id;
  const { job, finished, broken } = useJob(enabled ? id : undefined);
  const starting = useMutation({
    mutationFn: startJob,
    onSuccess: (made) => {
      setStarted(made.id);
      return queries.invalidateQueries({ queryKey: ['jobs', campaign] });
    },
  });
  const cancelling = useMutation({ mutationFn: cancelJob });
  const known = job ?? (last?.id === id ? last : undefined);
  return {
    isLooking: jobs.isPending || (id !== undefined && known === undefined),
    job: known,
    finished,
    isRunning: known !== undefined && !hasEnded(known),
    broken,
    failure: starting.error ?? cancelling.error ?? jobs.error ?? undefined,
    isStarting: starting.isPending,
    start: (request) => starting.mutate(request),
    cancel: () => {
      if (id !== undefined) {
        cancelling.mutate(id);
      }
    },
  };
}
