import { Button, Center, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LearningTime } from '../../../api/schema';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign } from '../editor/EditorContext';
import { JobEnd } from './JobEnd';
import { LearningTimeForm } from './LearningTimeForm';
import { LearningTimeView } from './LearningTimeView';
import { useWave } from './WaveContext';

/** Whether a human start shortens learning: the measurement from its settings to its verdict. */
export function LearningTimeTab() {
  const { wave, frame } = useWords();
  const { learningTime, settings, set, startLearningTime } = useWave();
  const [asking, setAsking] = useState(false);
  const canStart = useCampaign().start !== undefined;
  const { isLooking, isRunning, isStarting, job, finished, broken, failure, cancel } = learningTime;
  const words = wave.time;
  // The kind of the job says what its result is.
  const result = (finished?.result ?? undefined) as LearningTime | undefined;
  if (isLooking && failure === undefined) {
    return (
      <Center p="xl">
        <Loader size="sm" aria-label={frame.loading} />
      </Center>
    );
  }
  const trouble = failure !== undefined && <ProblemAlert failure={failure} />;
  if (isRunning && job !== undefined) {
    return (
      <Stack gap="sm">
        {trouble}
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>{job.status === 'queued' ? wave.queued : words.running}</Text>
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {wave.cancel}
          </Button>
        </Group>
        <Progress value={job.progress * 100} aria-label={words.running} transitionDuration={100} />
        {broken && <Text size="sm">{wave.lost}</Text>}
        <Text size="sm">{words.advice}</Text>
      </Stack>
    );
  }
  if (result !== undefined && !asking) {
    return <LearningTimeView result={result} onAgain={() => setAsking(true)} />;
  }
  const start = (): void => {
    setAsking(false);
    startLearningTime();
  };
  return (
    <Stack gap="md">
      {trouble}
      <JobEnd job={job} words={words} />
      <LearningTimeForm
        settings={settings}
        onChange={set}
        onStart={start}
        isStarting={isStarting}
        canStart={canStart}
      />
    </Stack>
  );
}
