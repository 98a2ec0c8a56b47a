import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { ExperimentReading } from '../../../api/schema';
import { Figures } from '../../../app/Figures';
import { PlotPanel } from '../../../app/PlotPanel';
import { useVoice } from '../../../i18n/useVoice';
import { bestPlot } from '../plots/bestPlot';
import { differencesPlot } from '../plots/differencesPlot';
import { looksPlot } from '../plots/looksPlot';
import { rulePlot } from '../plots/rulePlot';
import { segmentsPlot } from '../plots/segmentsPlot';
import { valuesPlot } from '../plots/valuesPlot';
import { armFigures } from './armFigures';
import { Conclusion } from './Conclusion';
import { decidingMeasure } from './readingText';
import { SampleRatio } from './SampleRatio';
import { SegmentChoices } from './SegmentChoices';
import { ToProof } from './ToProof';

interface ReadingViewProps {
  readonly reading: ExperimentReading;
  /** The id of the reading's job. */
  readonly id: string;
}

/** A reading: first whether the sample is sound, and only then what it says. */
export default function ReadingView({ reading, id }: ReadingViewProps) {
  const voice = useVoice('EUR');
  const { words, format } = voice;
  const say = words.experimentReading;
  const plots = useMemo(() => {
    const deciding = decidingMeasure(reading);
    return {
      differences: reading.measures.map((measure) => differencesPlot(measure, reading, voice)),
      looks: deciding?.comparisons.map(({ arm }) => looksPlot(arm, deciding, reading, voice)) ?? [],
      values: deciding === undefined ? undefined : valuesPlot(deciding, reading, voice),
      best: deciding === undefined ? undefined : bestPlot(deciding, reading, voice),
      segments:
        deciding === undefined || reading.segments.length === 0 ? undefined : segmentsPlot(deciding, reading, voice),
      rule:
        deciding === undefined || reading.rule === null ? undefined : rulePlot(reading.rule, deciding, reading, voice),
    };
  }, [reading, voice]);
  if (reading.sample_ratio.mismatch) {
    return (
      <Stack gap="md">
        <SampleRatio ratio={reading.sample_ratio} />
        <Conclusion reading={reading} />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <SampleRatio ratio={reading.sample_ratio} />
      <Conclusion reading={reading} />
      <Figures figures={armFigures(reading, words, format)} />
      {plots.differences.map((content) => (
        <PlotPanel key={content.title} content={content} />
      ))}
      <div className="panel-pair">
        <PlotPanel content={plots.values} />
        <PlotPanel content={plots.best} />
      </div>
      {reading.segments.length > 0 && <SegmentChoices reading={reading} />}
      <PlotPanel content={plots.segments} />
      <PlotPanel content={plots.rule} />
      {plots.looks.some((content) => content !== undefined) && (
        <div>
          <Title order={2} size="h5">
            {say.looks.heading}
          </Title>
          <Text size="sm" c="dimmed">
            {say.looks.advice}
          </Text>
        </div>
      )}
      <div className="panel-pair">
        {plots.looks.map((content) => (
          <PlotPanel key={content?.title} content={content} />
        ))}
      </div>
      <ToProof reading={reading} id={id} />
    </Stack>
  );
}
