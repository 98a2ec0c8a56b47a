import { Group, Loader, NumberInput, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { EditorButton } from '../../../../../access/EditorButton';
import { jobResult } from '../../../../../api/jobResult';
import type { Sensitivity, WorldDocument } from '../../../../../api/schema';
import { useJobRun } from '../../../../../api/useJobRun';
import { loadWorld } from '../../../../../api/worlds';
import { JobEnd } from '../../../../../app/JobEnd';
import { JobProgress } from '../../../../../app/JobProgress';
import { Plot } from '../../../../../app/Plot';
import { ProblemAlert } from '../../../../../app/ProblemAlert';
import { useFormat, useWords } from '../../../../../i18n/LanguageProvider';
import { useVoice } from '../../../../../i18n/useVoice';
import type { DetailProps } from './ResultDetails';
import { mattering, sensitivityPlot } from './sensitivityPlot';

interface TornadoProps {
  readonly result: Sensitivity;
  readonly world: WorldDocument;
}

function Tornado({ result, world }: TornadoProps) {
  const voice = useVoice(result.currency);
  const content = useMemo(() => sensitivityPlot(result, world, voice), [result, world, voice]);
  return mattering(result).length === 0 ? <Text>{voice.words.sensitivity.none}</Text> : <Plot content={content} />;
}

/** Which assumption of the world moves the profit of a launched campaign most. */
export function SensitivityDetails({ launch: { document } }: DetailProps) {
  const { sensitivity, frame } = useWords();
  const format = useFormat();
  const [percent, setPercent] = useState<number | string>(20);
  const run = useJobRun();
  const world = useQuery({ queryKey: ['world', document.world], queryFn: () => loadWorld(document.world) });
  const change = Number(percent) / 100;
  const isValid = change > 0 && change <= 0.9;
  const result = jobResult(run.finished, 'sensitivity');
  const failure = run.failure ?? world.error;
  return (
    <Stack>
      <Text size="sm">{sensitivity.advice(isValid ? format.percent(change) : '–')}</Text>
      {run.isStarting || run.isRunning ? (
        <JobProgress job={run.job} label={sensitivity.running} isBroken={run.isBroken} onCancel={run.cancel} />
      ) : (
        <Group align="end">
          <NumberInput
            label={sensitivity.change}
            value={percent}
            onChange={setPercent}
            min={1}
            max={90}
            suffix=" %"
            w={220}
          />
          <EditorButton disabled={!isValid} onClick={() => run.start({ kind: 'sensitivity', document, change })}>
            {result === undefined ? sensitivity.run : sensitivity.runAgain}
          </EditorButton>
        </Group>
      )}
      <JobEnd job={run.job} />
      {failure !== null && <ProblemAlert failure={failure} />}
      {world.isPending && <Loader size="sm" aria-label={frame.loading} />}
      {result !== undefined && world.data !== undefined && <Tornado result={result} world={world.data.document} />}
    </Stack>
  );
}
