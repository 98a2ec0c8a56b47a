import type { Job } from '../../api/schema';
import type { Format } from '../../format/format';
import type { Words } from '../../i18n/language';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Before so much is done, nobody knows how long the rest takes. */
const LEAST_DONE = 0.03;

/** A time as people estimate it: seconds up to one and a half minutes, then minutes, then hours. */
export function durationText(seconds: number, { audience: say }: Words, format: Format): string {
  if (seconds < 1.5 * MINUTE) {
    return say.seconds(format.count(Math.max(1, Math.round(seconds))));
  }
  return seconds < 1.5 * HOUR
    ? say.minutes(format.count(Math.round(seconds / MINUTE)))
    : say.hours(format.count(Math.round(seconds / HOUR)));
}

/** Seconds that a job still takes if it goes on as it did; undefined while too little is done. */
export function secondsLeft(job: Pick<Job, 'started_at' | 'progress'> | undefined, now: number): number | undefined {
  if (job?.started_at == null || job.progress < LEAST_DONE) {
    return undefined;
  }
  const taken = (now - Date.parse(job.started_at)) / 1000;
  return Math.max(0, (taken * (1 - job.progress)) / job.progress);
}
