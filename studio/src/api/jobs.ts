import { answered, api } from './client';
import type { FinishedJob, Job } from './schema';

/** The last jobs of a campaign, the newest first, without their results. */
export function listJobs(campaign: string): Promise<readonly Job[]> {
  return answered(api.GET('/api/v1/jobs', { params: { query: { campaign } } }));
}

/** A job with its request and, if it is done, its result. */
export function loadJob(id: string): Promise<FinishedJob> {
  return answered(api.GET('/api/v1/jobs/{id}', { params: { path: { id } } }));
}

/** The newest job of a kind that runs, waits or came to a result. */
export function newestUsable(jobs: readonly Job[], kind: Job['kind']): Job | undefined {
  const usable: readonly Job['status'][] = ['queued', 'running', 'done'];
  return jobs.find((job) => job.kind === kind && usable.includes(job.status));
}
