import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { UpliftComparison, UpliftExplanation } from '../../api/schema';
import { PlotPanel } from '../../app/PlotPanel';
import { useVoice } from '../../i18n/useVoice';
import { bestName } from './comparisonText';
import { contributionsPlot } from './plots/contributionsPlot';
import { importancePlot } from './plots/importancePlot';
import { SegmentList } from './SegmentList';

interface PersuadablesProps {
  readonly explanation: UpliftExplanation;
  readonly comparison: UpliftComparison;
}

/** Who those are that a treatment changes, as far as what is known of them says it. */
export function Persuadables({ explanation, comparison }: PersuadablesProps) {
  const voice = useVoice('EUR');
  const { words, format } = voice;
  const { who: say } = words.audienceResult;
  const { arm, fidelity } = explanation;
  const plots = useMemo(
    () => ({
      importance: importancePlot(explanation, comparison, voice),
      contributions: contributionsPlot(explanation, comparison, voice),
    }),
    [explanation, comparison, voice],
  );
  return (
    <section className="audience-who" aria-label={say.title(arm)}>
      <Title order={2} size="h5">
        {say.title(arm)}
      </Title>
      <Text size="sm" c="dimmed">
        {say.advice(bestName(comparison, words), format.percent(fidelity))}
      </Text>
      <PlotPanel content={plots.contributions} />
      <div className="panel-pair">
        <PlotPanel content={plots.importance} />
        <SegmentList explanation={explanation} comparison={comparison} />
      </div>
    </section>
  );
}
