import { Button, Center, Loader, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Job } from '../../../api/schema';
import type { JobRun } from '../../../api/useJobRun';
import { JobEnd, type JobEndWords } from '../../../app/JobEnd';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';

interface WaveWorkProps {
  readonly run: JobRun;
  readonly words: JobEndWords & { readonly back: string };
  /** What it came to; undefined while there is nothing. */
  readonly result: ((onAgain: () => void) => ReactNode) | undefined;
  readonly progress: (job: Job) => ReactNode;
  readonly form: (onStart: () => void) => ReactNode;
  readonly onStart: () => void;
}

/** Work of the second wave from its settings over its progress to its result, and from there to another run. */
export function WaveWork({ run, words, result, progress, form, onStart }: WaveWorkProps) {
  const { frame } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { isLooking, isRunning, job, failure } = run;
  if (failure === null && (isLooking || (isRunning && job === undefined))) {
    return (
      <Center p="xl">
        <Loader size="sm" aria-label={frame.loading} />
      </Center>
    );
  }
  const trouble = failure !== null && <ProblemAlert failure={failure} />;
  if (isRunning && job !== undefined) {
    return (
      <Stack gap="md">
        {trouble}
        {progress(job)}
      </Stack>
    );
  }
  if (result !== undefined && !isAsking) {
    return result(() => setAsking(true));
  }
  const start = (): void => {
    setAsking(false);
    onStart();
  };
  return (
    <Stack gap="md">
      {trouble}
      <JobEnd job={job} words={words} />
      {form(start)}
      {result !== undefined && (
        <Button variant="subtle" onClick={() => setAsking(false)}>
          {words.back}
        </Button>
      )}
    </Stack>
  );
}
