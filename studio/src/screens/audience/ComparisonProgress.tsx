import type { Job } from '../../api/schema';
import { JobProgress } from '../../app/JobProgress';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { durationText, secondsLeft } from './duration';

interface ComparisonProgressProps {
  readonly job: Job | undefined;
  readonly isBroken: boolean;
  readonly onCancel: () => void;
}

/** How far the comparison has come, and about how long it still takes. */
export function ComparisonProgress({ job, isBroken, onCancel }: ComparisonProgressProps) {
  const words = useWords();
  const { audience: say } = words;
  const format = useFormat();
  const left = secondsLeft(job, Date.now());
  const label = (percent: string): string =>
    left === undefined ? say.running(percent) : say.runningLeft(percent, durationText(left, words, format));
  return <JobProgress job={job} label={label} isBroken={isBroken} onCancel={onCancel} />;
}
