import type { ArmReading, ExperimentReading, MeasureReading } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { estimate, forest } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';
import { axisWriter, measureName, measureWriter } from '../read/readingText';
import { markAt, trueArms, trueValue, truthColumn, withTruthNote } from '../read/truth';

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 60;

/** What a customer of each arm brings by a measure, such as the profit after the arm's cost. */
export function valuesPlot(
  measure: MeasureReading,
  reading: ExperimentReading,
  { words, format }: Voice,
): PlotContent<ArmReading> {
  const { experimentReading, plots } = words;
  const say = experimentReading.values;
  const write = measureWriter(measure, format);
  const name = measureName(measure.measure, words);
  const known = trueArms(reading, measure.measure);
  const truth = ({ arm }: ArmReading) => trueValue(known, arm);
  return {
    title: say.title(name),
    description: say.text(name),
    height: AXES_HEIGHT + ROW_HEIGHT * measure.arms.length,
    leastWidth: 300,
    note: withTruthNote(measure.measure === 'profit' ? say.noteProfit : say.note, known !== undefined, words),
    option: (theme, width) =>
      forest(
        {
          estimates: measure.arms.map((one) => ({
            ...estimate(one.arm, one.value, one.standard_error),
            ...markAt(truth(one)),
          })),
          valueTitle: say.axis(name),
          write,
          writeAxis: axisWriter(measure, format),
          to: plots.to,
        },
        theme,
        width,
      ),
    table: {
      caption: say.title(name),
      columns: [
        wordColumn<ArmReading>(experimentReading.columns.arm, ({ arm }) => arm),
        numberColumn<ArmReading>(experimentReading.columns.units, ({ units }) => units, format.count),
        numberColumn<ArmReading>(name, ({ value }) => value, write),
        numberColumn<ArmReading>(say.error, ({ standard_error }) => standard_error, write),
        ...truthColumn(measure.arms, truth, write, words),
      ],
      rows: measure.arms,
    },
  };
}
