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

/** The newest job of a kind that stands in one of some ways. */
export function newestOf(jobs: readonly Job[], kind: Job['kind'], statuses: readonly Job['status'][]): Job | undefined {
  return jobs.find((job) => job.kind === kind && statuses.includes(job.status));
}
