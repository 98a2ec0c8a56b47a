import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign } from '../editor/EditorContext';
import { LearningProgressView } from './LearningProgressView';
import { ProposalView } from './ProposalView';
import { useWave } from './WaveContext';
import { WaveForm } from './WaveForm';
import { WaveWork } from './WaveWork';

/** The second wave from its settings to its proposal. */
export function OptimizationTab() {
  const { wave: words } = useWords();
  const { optimization: run, proposal, settings, set, startOptimization } = useWave();
  const canStart = useCampaign().start !== undefined;
  return (
    <WaveWork
      run={run}
      words={words}
      result={proposal === undefined ? undefined : (onAgain) => <ProposalView proposal={proposal} onAgain={onAgain} />}
      progress={(job) => <LearningProgressView job={job} broken={run.isBroken} onCancel={run.cancel} />}
      form={(onStart) => (
        <WaveForm
          settings={settings}
          onChange={set}
          onStart={onStart}
          isStarting={run.isStarting}
          canStart={canStart}
        />
      )}
      onStart={startOptimization}
    />
  );
}
