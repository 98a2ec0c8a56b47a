import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ExperimentDesign } from '../../../api/schema';
import { DataTable } from '../../../app/DataTable';
import { Figures } from '../../../app/Figures';
import { PlotPanel } from '../../../app/PlotPanel';
import { numberColumn, wordColumn } from '../../../dom/columns';
import { useVoice } from '../../../i18n/useVoice';
import { peoplePlot } from '../plots/peoplePlot';
import { powerPlot } from '../plots/powerPlot';
import { planFigures, promiseText } from './planText';

type Arm = ExperimentDesign['arms'][number];

interface PlanAnswerProps {
  readonly design: ExperimentDesign;
  readonly isComing: boolean;
}

/** How many people the plan takes, and what more or fewer of them would find. */
export default function PlanAnswer({ design, isComing }: PlanAnswerProps) {
  const voice = useVoice('EUR');
  const { words, format } = voice;
  const plots = useMemo(
    () => ({ power: powerPlot(design, voice), people: peoplePlot(design, voice) }),
    [design, voice],
  );
  const say = words.experimentPlan;
  const arms = useMemo(
    () => ({
      caption: say.armTable,
      columns: [
        wordColumn<Arm>(say.columns.arm, ({ arm }) => arm),
        numberColumn<Arm>(say.columns.share, ({ share }) => share, format.finePercent),
        numberColumn<Arm>(say.columns.people, ({ people }) => people, format.count),
      ],
      rows: design.arms,
    }),
    [design, say, format],
  );
  return (
    <Stack gap="md" className="experiment-answer" aria-busy={isComing}>
      <Figures figures={planFigures(design, words, format)} />
      <Text size="sm" aria-live="polite">
        {promiseText(design, words, format)}
      </Text>
      <div className="panel-pair">
        <PlotPanel content={plots.power} />
        <PlotPanel content={plots.people} />
      </div>
      <div className="panel">
        <DataTable content={arms} />
      </div>
    </Stack>
  );
}
