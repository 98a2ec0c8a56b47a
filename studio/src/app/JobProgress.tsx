import { Group, Progress, Text } from '@mantine/core';
import { EditorButton } from '../access/EditorButton';
import type { Job } from '../api/schema';
import { useFormat, useWords } from '../i18n/LanguageProvider';

interface JobProgressProps {
  /** The job that runs; undefined until its first event. */
  readonly job: Job | undefined;
  /** What is being done, with how far it has come. */
  readonly label: (percent: string) => string;
  readonly isBroken?: boolean;
  readonly onCancel: () => void;
}

/** How far a job has come, and how to stop it. */
export function JobProgress({ job, label, isBroken = false, onCancel }: JobProgressProps) {
  const { frame, jobs } = useWords();
  const format = useFormat();
  const share = job?.progress ?? 0;
  const waiting = job === undefined || job.status === 'queued';
  const text = isBroken ? jobs.broken : waiting ? jobs.waiting : label(format.percent(share));
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="sm" mb={6}>
        <Text size="sm">{text}</Text>
        <EditorButton size="compact-sm" variant="default" onClick={onCancel}>
          {frame.cancel}
        </EditorButton>
      </Group>
      <Progress value={100 * share} aria-label={jobs.progress} animated={!waiting} />
    </div>
  );
}
