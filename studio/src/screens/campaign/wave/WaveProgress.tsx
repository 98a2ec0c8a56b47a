import { Group, Progress, Text } from '@mantine/core';
import { EditorButton } from '../../../access/EditorButton';
import type { Job } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';

interface WaveProgressProps {
  readonly job: Job;
  /** What is being done. */
  readonly words: string;
  readonly isBroken: boolean;
  readonly onCancel: () => void;
}

/** How far work of the second wave has come, and how to stop it. */
export function WaveProgress({ job: { status, progress }, words, isBroken, onCancel }: WaveProgressProps) {
  const { wave } = useWords();
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>{status === 'queued' ? wave.queued : words}</Text>
        <EditorButton size="compact-sm" variant="default" onClick={onCancel}>
          {wave.cancel}
        </EditorButton>
      </Group>
      <Progress value={progress * 100} aria-label={words} transitionDuration={100} />
      {isBroken && <Text size="sm">{wave.lost}</Text>}
    </>
  );
}
