import { Alert } from '@mantine/core';
import type { Job } from '../api/schema';
import { useWords } from '../i18n/LanguageProvider';

/** Why a job came to no result; nothing for one that runs or is done. */
export function JobEnd({ job }: { readonly job: Job | undefined }) {
  const { jobs } = useWords();
  if (job === undefined) {
    return null;
  }
  if (job.status === 'failed') {
    return (
      <Alert color="red" title={jobs.failed} role="alert">
        {job.message}
      </Alert>
    );
  }
  if (job.status === 'cancelled' || job.status === 'interrupted') {
    return <Alert color="gray" title={jobs[job.status]} />;
  }
  return null;
}
