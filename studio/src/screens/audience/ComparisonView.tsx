import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { UpliftComparison } from '../../api/schema';
import { Figures } from '../../app/Figures';
import { PlotPanel } from '../../app/PlotPanel';
import { useVoice } from '../../i18n/useVoice';
import { comparisonFigures } from './comparisonFigures';
import { LearnerTable } from './LearnerTable';
import { Persuadables } from './Persuadables';
import { calibrationPlot } from './plots/calibrationPlot';
import { qiniPlot } from './plots/qiniPlot';
import { tocPlot } from './plots/tocPlot';
import { TargetsSection } from './TargetsSection';
import { Verdict } from './Verdict';

interface ComparisonViewProps {
  readonly comparison: UpliftComparison;
  /** Whether its customers are those of the sample. */
  readonly isSample: boolean;
}

/** A comparison: first the verdict, then what it rests on, then whom to treat. */
export default function ComparisonView({ comparison, isSample }: ComparisonViewProps) {
  const voice = useVoice('EUR');
  const { words, format } = voice;
  const plots = useMemo(
    () => ({
      qini: qiniPlot(comparison, voice),
      toc: tocPlot(comparison, voice),
      calibration: calibrationPlot(comparison, voice),
    }),
    [comparison, voice],
  );
  return (
    <Stack gap="md">
      <Verdict comparison={comparison} />
      <Figures figures={comparisonFigures(comparison, words, format)} />
      <LearnerTable comparison={comparison} />
      <div className="panel-pair">
        <PlotPanel content={plots.qini} />
        <PlotPanel content={plots.toc} />
      </div>
      <PlotPanel content={plots.calibration} />
      {comparison.explanations.map((explanation) => (
        <Persuadables key={explanation.arm} explanation={explanation} comparison={comparison} />
      ))}
      <TargetsSection key={comparison.scores.id} comparison={comparison} isSample={isSample} />
    </Stack>
  );
}
