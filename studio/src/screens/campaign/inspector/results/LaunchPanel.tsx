import { NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EditorButton } from '../../../../access/EditorButton';
import { JobEnd } from '../../../../app/JobEnd';
import { JobProgress } from '../../../../app/JobProgress';
import { ProblemAlert } from '../../../../app/ProblemAlert';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useCampaign, useEditorState } from '../../editor/EditorContext';
import { useLaunch } from '../../editor/useLaunch';
import { useSampledLaunch } from '../../launch/useSampledLaunch';

type Mode = 'expected' | 'sampled';

/** How the campaign is launched: in expectation, or on customers drawn one by one. */
export function LaunchPanel() {
  const { results } = useWords();
  const { count } = useFormat();
  const campaign = useCampaign();
  const world = useEditorState((state) => state.world);
  const shown = useEditorState((state) => state.launch?.result.mode);
  const expected = useLaunch();
  const { launch, run } = useSampledLaunch();
  const [mode, setMode] = useState<Mode>(shown ?? 'expected');
  const [seed, setSeed] = useState<number | string>(1);
  useEffect(() => {
    if (shown !== undefined) {
      setMode(shown);
    }
  }, [shown]);
  const people = count(campaign.audience ?? world.audience);
  const failure = expected.error ?? run.failure;
  const isBusy = run.isStarting || run.isRunning;
  const isDrawn = campaign.start !== undefined;
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={results.mode}
        value={mode}
        onChange={(chosen) => setMode(chosen as Mode)}
        disabled={isBusy}
        data={[
          { value: 'expected', label: results.expected },
          { value: 'sampled', label: results.sampled },
        ]}
      />
      <Text size="xs" c="dimmed">
        {mode === 'expected' ? results.expectedAdvice : results.sampledAdvice(people)}
      </Text>
      {mode === 'sampled' && !isBusy && (
        <NumberInput
          size="xs"
          label={results.seed}
          description={results.seedAdvice}
          value={seed}
          onChange={setSeed}
          allowDecimal={false}
          min={-Number.MAX_SAFE_INTEGER}
          max={Number.MAX_SAFE_INTEGER}
        />
      )}
      {isBusy ? (
        <JobProgress job={run.job} label={results.running} isBroken={run.isBroken} onCancel={run.cancel} />
      ) : (
        (mode === 'sampled' || shown !== 'expected') && (
          <EditorButton
            size="xs"
            disabled={!isDrawn}
            loading={expected.isPending}
            onClick={() => (mode === 'expected' ? expected.mutate() : launch(Number(seed)))}
          >
            {mode === 'expected' ? results.runExpected : results.runSampled(people)}
          </EditorButton>
        )
      )}
      <JobEnd job={run.job} />
      {failure !== null && <ProblemAlert failure={failure} />}
    </Stack>
  );
}
