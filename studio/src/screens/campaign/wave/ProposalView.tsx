import { Button, Stack, Text } from '@mantine/core';
import type { FinishedJob, LearningTime, Proposal } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useEditorState } from '../editor/EditorContext';
import { ChangeList } from './ChangeList';
import { ExcludedActions } from './ExcludedActions';
import { LearningPlot } from './LearningPlot';
import { useFoundWords } from './useFoundWords';
import { useLearningCurve } from './useLearningCurve';
import { useWave } from './WaveContext';
import { WaveFacts } from './WaveFacts';
import { WaveTotals } from './WaveTotals';
import { watchedIn } from './watched';

function ProposalCurve({ proposal }: { readonly proposal: Proposal }) {
  const currency = useEditorState((state) => state.world.currency);
  const { curve, human, optimum } = proposal;
  const drawn = useLearningCurve({ points: curve, start: human.value, optimum, currency });
  const { wave: words } = useWords();
  const { count } = useFormat();
  const watched = watchedIn(proposal);
  return (
    <div>
      <LearningPlot {...drawn} />
      {watched !== undefined && (
        <Text size="sm" c="var(--muted)">
          {words.watched(count(watched.values), count(watched.human), count(watched.proposed))}
        </Text>
      )}
    </div>
  );
}

function entrantsOf(job: FinishedJob | undefined): number | undefined {
  const request = job?.request;
  return request?.kind === 'optimization' ? request.entrants_per_day : undefined;
}

interface ProposalViewProps {
  readonly proposal: Proposal;
  readonly onAgain: () => void;
}

/** What the second wave found: a sentence, the totals, the changes to decide about, and how it was learned. */
export function ProposalView({ proposal, onAgain }: ProposalViewProps) {
  const { wave: words } = useWords();
  const { optimization, learningTime } = useWave();
  const currency = useEditorState((state) => state.world.currency);
  const said = useFoundWords({
    proposal,
    currency,
    entrantsPerDay: entrantsOf(optimization.finished),
    measured: (learningTime.finished?.result ?? undefined) as LearningTime | undefined,
  });
  return (
    <Stack gap="md">
      <Text component="output" fw={600} className="wave-found">
        {said}
      </Text>
      <WaveTotals proposal={proposal} />
      <ChangeList />
      {proposal.curve.length > 1 && <ProposalCurve proposal={proposal} />}
      {proposal.excluded.length > 0 && <ExcludedActions excluded={proposal.excluded} />}
      <WaveFacts proposal={proposal} />
      <Button variant="default" onClick={onAgain}>
        {words.again}
      </Button>
    </Stack>
  );
}
