import { Button, Center, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign } from '../editor/EditorContext';
import { JobEnd } from './JobEnd';
import { LearningProgressView } from './LearningProgressView';
import { ProposalView } from './ProposalView';
import { useWave } from './WaveContext';
import { WaveForm } from './WaveForm';

/** The second wave from its settings to its proposal. */
export function OptimizationTab() {
  const { wave: words, frame } = useWords();
  const { optimization, proposal, settings, set, startOptimization } = useWave();
  const [asking, setAsking] = useState(false);
  const canStart = useCampaign().start !== undefined;
  const { isLooking, isRunning, isStarting, job, broken, failure, cancel } = optimization;
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
      <Stack gap="md">
        {trouble}
        <LearningProgressView job={job} broken={broken} onCancel={cancel} />
      </Stack>
    );
  }
  if (proposal !== undefined && !asking) {
    return <ProposalView proposal={proposal} onAgain={() => setAsking(true)} />;
  }
  const start = (): void => {
    setAsking(false);
    startOptimization();
  };
  return (
    <Stack gap="md">
      {trouble}
      <JobEnd job={job} words={words} />
      <WaveForm settings={settings} onChange={set} onStart={start} isStarting={isStarting} canStart={canStart} />
      {proposal !== undefined && (
        <Button variant="subtle" onClick={() => setAsking(false)}>
          {words.back}
        </Button>
      )}
    </Stack>
  );
}
