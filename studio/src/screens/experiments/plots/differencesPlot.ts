import type { ArmComparison, ExperimentReading, MeasureReading } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import type { Estimate } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';
import { endsOf, measureName, measureWriter, pText } from '../read/readingText';
import { markAt, trueArms, trueDifference, truthColumn } from '../read/truth';
import { differenceForest } from './differenceForest';

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 60;

/** Each arm against the control by one measure: the interval for one look, and the wider one for any number of them. */
export function differencesPlot(
  measure: MeasureReading,
  reading: ExperimentReading,
  voice: Voice,
): PlotContent<ArmComparison> {
  const { words, format } = voice;
  const { experimentReading, experiments } = words;
  const { control, level, correction } = reading;
  const say = experimentReading.differences;
  const { columns } = say;
  const write = measureWriter(measure, format);
  const name = measureName(measure.measure, words);
  const known = trueArms(reading, measure.measure);
  const truth = ({ arm }: ArmComparison) => trueDifference(known, arm, control);
  const rows = measure.comparisons.flatMap((comparison) =>
    intervalsOf(comparison, say.alwaysValid).map((one) => ({ ...one, ...markAt(truth(comparison)) })),
  );
  const title = say.title(name, control);
  const adjusted = measure.adjustment === null ? '' : say.adjusted(format.percent(measure.adjustment.variance_left));
  return {
    title,
    description: say.text(format.count(measure.comparisons.length), control),
    height: AXES_HEIGHT + ROW_HEIGHT * rows.length,
    leastWidth: 300,
    note: [
      say.note(experiments.percent(format.factor(100 * level)), experimentReading.corrections[correction]),
      adjusted,
      known === undefined ? '' : experimentReading.truth.note,
    ].join(' '),
    option: differenceForest(rows, measure, voice),
    table: {
      caption: title,
      columns: [
        wordColumn<ArmComparison>(experimentReading.columns.arm, ({ arm }) => arm),
        numberColumn<ArmComparison>(columns.difference, ({ difference }) => difference, write),
        numberColumn<ArmComparison>(columns.from, ({ interval }) => interval?.[0], write),
        numberColumn<ArmComparison>(columns.to, ({ interval }) => interval?.[1], write),
        numberColumn<ArmComparison>(
          columns.p,
          ({ adjusted_p_value }) => adjusted_p_value,
          (p) => pText(p, words, format),
        ),
        numberColumn<ArmComparison>(columns.validFrom, ({ always_valid_interval: ends }) => ends?.[0], write),
        numberColumn<ArmComparison>(columns.validTo, ({ always_valid_interval: ends }) => ends?.[1], write),
        numberColumn<ArmComparison>(columns.lift, ({ lift }) => lift, format.percent),
        ...truthColumn(measure.comparisons, truth, write, words),
      ],
      rows: measure.comparisons,
    },
  };
}

function intervalsOf(
  { arm, difference, interval, always_valid_interval }: ArmComparison,
  alwaysValid: (arm: string) => string,
): Estimate[] {
  return [...placed(arm, difference, interval), ...placed(alwaysValid(arm), difference, always_valid_interval)];
}

function placed(name: string, value: number, interval: readonly number[] | null): Estimate[] {
  const ends = endsOf(interval);
  return ends === undefined ? [] : [{ name, value, lower: ends[0], upper: ends[1] }];
}
