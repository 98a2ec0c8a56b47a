import { Stack, Text } from '@mantine/core';
import { jobResult } from '../../../api/jobResult';
import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign } from '../editor/EditorContext';
import { LearningTimeForm } from './LearningTimeForm';
import { LearningTimeView } from './LearningTimeView';
import { useWave } from './WaveContext';
import { WaveProgress } from './WaveProgress';
import { WaveWork } from './WaveWork';

/** Whether a human start shortens learning: the measurement from its settings to its verdict. */
export function LearningTimeTab() {
  const { time: words } = useWords().wave;
  const { learningTime: run, settings, set, startLearningTime } = useWave();
  const canStart = useCampaign().start !== undefined;
  const result = jobResult(run.finished, 'learning-time');
  return (
    <WaveWork
      run={run}
      words={words}
      result={result === undefined ? undefined : (onAgain) => <LearningTimeView result={result} onAgain={onAgain} />}
      progress={(job) => (
        <Stack gap="sm">
          <WaveProgress job={job} words={words.running} isBroken={run.isBroken} onCancel={run.cancel} />
          <Text size="sm">{words.advice}</Text>
        </Stack>
      )}
      form={(onStart) => (
        <LearningTimeForm
          settings={settings}
          onChange={set}
          onStart={onStart}
          isStarting={run.isStarting}
          canStart={canStart}
        />
      )}
      onStart={startLearningTime}
    />
  );
}
