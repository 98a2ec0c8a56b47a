import type { Job } from './schema';

/** Whether a job has ended, well or not. */
export function hasEnded({ status }: Job): boolean {
  return status !== 'queued' && status !== 'running';
}

export interface JobListener {
  readonly onJob: (job: Job) => void;
  /** The stream broke before the job had ended; the browser tries again by itself unless `lost`. */
  readonly onBreak: (lost: boolean) => void;
}

/** Hears a job's progress until it ends; the answer stops listening. */
export function hearJob(id: string, { onJob, onBreak }: JobListener): () => void {
  const source = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`);
  source.addEventListener('job', (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Job;
    if (hasEnded(job)) {
      source.close();
    }
    onJob(job);
  });
  source.addEventListener('error', () => onBreak(source.readyState === EventSource.CLOSED));
  return () => source.close();
}
