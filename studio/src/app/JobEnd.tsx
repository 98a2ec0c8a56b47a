import { Alert, Text } from '@mantine/core';
import type { Job } from '../api/schema';
import { useWords } from '../i18n/LanguageProvider';

/** What is said of a job that came to no result. */
export interface JobEndWords {
  readonly failed: string;
  readonly cancelled: string;
  readonly interrupted: string;
}

interface JobEndProps {
  readonly job: Job | undefined;
  /** Other words than those that fit any job. */
  readonly words?: JobEndWords;
}

/** How a job ended that came to no result, and why; nothing for one that runs or is done. */
export function JobEnd({ job, words }: JobEndProps) {
  const { jobs } = useWords();
  const status = job?.status;
  if (status !== 'failed' && status !== 'cancelled' && status !== 'interrupted') {
    return null;
  }
  return (
    <Alert color={status === 'failed' ? 'red' : 'gray'} title={(words ?? jobs)[status]} role="alert">
      {job?.message && <Text size="sm">{job.message}</Text>}
    </Alert>
  );
}
