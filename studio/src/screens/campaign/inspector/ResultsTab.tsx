import { Alert, Button, Divider, Stack, Text } from '@mantine/core';
import type { Launch } from '../../../api/schema';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { useCampaign } from '../editor/EditorContext';
import { useIsDivided } from '../editor/useIsDivided';
import { KpiCards } from './results/KpiCards';
import { LaunchList } from './results/LaunchList';
import { LaunchPanel } from './results/LaunchPanel';
import { LevelBars } from './results/LevelBars';
import { NoResults } from './results/NoResults';
import { RegretSection } from './results/RegretSection';
import { ResultActions } from './results/ResultActions';
import { useShownLaunch } from './results/useShownLaunch';

function LaunchResult({ launch }: { readonly launch: Launch }) {
  const { results } = useWords();
  const { count } = useFormat();
  const names = useNames();
  const { audience, world, mode, seed } = launch.result;
  const people = count(audience);
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {mode === 'sampled'
          ? results.shownSampled(people, names.world(world), String(seed))
          : results.shownExpected(people, names.world(world))}
      </Text>
      <KpiCards result={launch.result} />
      <LevelBars result={launch.result} />
      <ResultActions launch={launch} />
    </Stack>
  );
}

/** What the campaign brings, once it was launched, and what it leaves on the table at any time. */
export default function ResultsTab() {
  const { results } = useWords();
  const { launch, isElsewhere, show, backToCanvas, failure } = useShownLaunch();
  const isDrawn = useCampaign().start !== undefined;
  const isDivided = useIsDivided();
  return (
    <Stack gap="md">
      {launch === undefined && <NoResults isDrawn={isDrawn} />}
      <LaunchPanel />
      {failure !== null && <ProblemAlert failure={failure} />}
      {isElsewhere && launch !== undefined && (
        <Alert color="gray">
          <Text size="sm">{results.ofVersion(launch.version)}</Text>
          <Button size="compact-sm" variant="default" mt={6} onClick={backToCanvas}>
            {results.backToCanvas}
          </Button>
        </Alert>
      )}
      {launch !== undefined && <LaunchResult launch={launch} />}
      {isDrawn && !isDivided && (
        <>
          <Divider />
          <RegretSection />
        </>
      )}
      <Divider />
      <LaunchList shown={launch?.id} onShow={show} />
    </Stack>
  );
}
