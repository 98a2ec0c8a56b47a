import type { MeasureReading } from '../../../api/schema';
import type { Voice } from '../../../i18n/useVoice';
import { type Estimate, forest } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';
import { axisWriter, measureName, measureWriter } from '../read/readingText';

/** Draws how much a measure differs, around no difference. */
export function differenceForest(
  estimates: readonly Estimate[],
  measure: MeasureReading,
  { words, format }: Voice,
): PlotContent<unknown>['option'] {
  const data = {
    estimates,
    valueTitle: words.experimentReading.differences.axis(measureName(measure.measure, words)),
    write: measureWriter(measure, format),
    writeAxis: axisWriter(measure, format),
    to: words.plots.to,
    zero: true,
  };
  return (theme, width) => forest(data, theme, width);
}
