import { Alert, Text } from '@mantine/core';
import type { Job } from '../../../api/schema';

interface JobEndProps {
  readonly job: Job | undefined;
  readonly words: { readonly failed: string; readonly cancelled: string; readonly interrupted: string };
}

/** Says of a job that came to no result how it ended; nothing of others. */
export function JobEnd({ job, words }: JobEndProps) {
  const status = job?.status;
  if (status !== 'failed' && status !== 'cancelled' && status !== 'interrupted') {
    return null;
  }
  return (
    <Alert color={status === 'failed' ? 'red' : 'gray'} title={words[status]}>
      <Text size="sm">{job?.message}</Text>
    </Alert>
  );
}
