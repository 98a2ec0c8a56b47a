import { SegmentedControl, Stack } from '@mantine/core';
import { Plot } from '../../../app/Plot';
import { useWords } from '../../../i18n/LanguageProvider';
import type { PlotContent } from '../../../plots/plot';
import type { CustomerAxis } from './useCustomerAxis';

interface LearningPlotProps<Row> {
  readonly content: PlotContent<Row>;
  readonly axis: CustomerAxis;
}

/** A learning curve with the choice of its axis of customers. */
export function LearningPlot<Row>({ content, axis }: LearningPlotProps<Row>) {
  const { wave } = useWords();
  return (
    <Stack gap={4}>
      <SegmentedControl
        size="xs"
        aria-label={wave.axis.label}
        value={axis.isLogarithmic ? 'logarithmic' : 'linear'}
        onChange={(choice) => axis.choose(choice === 'logarithmic')}
        data={[
          { value: 'linear', label: wave.axis.linear },
          { value: 'logarithmic', label: wave.axis.logarithmic },
        ]}
      />
      <Plot content={content} />
    </Stack>
  );
}
