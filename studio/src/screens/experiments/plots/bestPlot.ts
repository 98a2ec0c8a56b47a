import type { ArmReading, ExperimentReading, MeasureReading } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { bars } from '../../../plots/bars';
import type { PlotContent } from '../../../plots/plot';
import { chanceText, measureName, measureWriter } from '../read/readingText';
import { trueArms, trueValue, truthColumn } from '../read/truth';

const HEIGHT = 220;

/** How probable each arm is to be the best, and what choosing it would cost; undefined where nothing varies. */
export function bestPlot(
  measure: MeasureReading,
  reading: ExperimentReading,
  { words, format }: Voice,
): PlotContent<ArmReading> | undefined {
  if (measure.arms.some(({ probability_best }) => probability_best == null)) {
    return undefined;
  }
  const { experimentReading } = words;
  const say = experimentReading.best;
  const write = measureWriter(measure, format);
  const name = measureName(measure.measure, words);
  const known = trueArms(reading, measure.measure);
  const best = known?.toSorted((one, other) => other.value - one.value)[0];
  return {
    title: say.title(name),
    description: say.text,
    height: HEIGHT,
    note: best === undefined ? say.note : `${say.note} ${say.inTruth(best.arm, write(best.value))}`,
    option: (theme) =>
      bars(
        {
          bars: measure.arms.map(({ arm, probability_best }) => ({ name: arm, value: probability_best ?? 0 })),
          nameTitle: experimentReading.columns.arm,
          valueTitle: say.chance,
          write: (chance) => chanceText(chance, words, format),
          writeAxis: format.percent,
        },
        theme,
      ),
    table: {
      caption: say.title(name),
      columns: [
        wordColumn<ArmReading>(experimentReading.columns.arm, ({ arm }) => arm),
        numberColumn<ArmReading>(
          say.chance,
          ({ probability_best }) => probability_best,
          (chance) => chanceText(chance, words, format),
        ),
        numberColumn<ArmReading>(say.loss, ({ expected_loss }) => expected_loss, write),
        ...truthColumn(measure.arms, ({ arm }) => trueValue(known, arm), write, words),
      ],
      rows: measure.arms,
    },
  };
}
