import type { ExperimentReading, MeasureReading } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import type { PlotContent } from '../../../plots/plot';
import { type Ends, endsOf, measureName, measureWriter } from '../read/readingText';
import { markAt, trueDifference, trueSegment, truthColumn, withTruthNote } from '../read/truth';
import { differenceForest } from './differenceForest';

const ROW_HEIGHT = 28;
const AXES_HEIGHT = 60;

export interface SegmentRow {
  readonly segment: string;
  readonly units: number;
  readonly arm: string;
  readonly value: number;
  readonly difference: number | null;
  readonly ends: Ends | undefined;
  /** Whether the arm is what these customers should get. */
  readonly chosen: boolean;
  /** What the arm truly brings more than the control; undefined where nobody knows. */
  readonly truth: number | undefined;
}

/** Each part of the customers with each arm. */
export function segmentRows(reading: ExperimentReading): readonly SegmentRow[] {
  return reading.segments.flatMap(({ segment, units, best, arms, comparisons }) =>
    arms.map(({ arm, value }) => {
      const comparison = comparisons.find((one) => one.arm === arm);
      return {
        segment,
        units,
        arm,
        value,
        difference: comparison?.difference ?? null,
        ends: endsOf(comparison?.interval),
        chosen: arm === best,
        truth: comparison && trueDifference(trueSegment(reading, segment), arm, reading.control),
      };
    }),
  );
}

/** Each arm against the control in each part of the customers; the chosen ones are marked. */
export function segmentsPlot(
  measure: MeasureReading,
  reading: ExperimentReading,
  voice: Voice,
): PlotContent<SegmentRow> {
  const { words, format } = voice;
  const { experimentReading } = words;
  const say = experimentReading.segments;
  const write = measureWriter(measure, format);
  const name = measureName(measure.measure, words);
  const rows = segmentRows(reading);
  const drawn = rows.flatMap(({ segment, arm, difference, ends, chosen, truth }) =>
    difference === null || ends === undefined
      ? []
      : [
          {
            name: `${experimentReading.armBy(segment, arm)}${chosen ? ' ◂' : ''}`,
            value: difference,
            lower: ends[0],
            upper: ends[1],
            ...markAt(truth),
          },
        ],
  );
  const title = say.plot(name, reading.control);
  return {
    title,
    description: say.text(format.count(reading.segments.length)),
    height: AXES_HEIGHT + ROW_HEIGHT * drawn.length,
    leastWidth: 300,
    note: withTruthNote(
      say.note(reading.control),
      rows.some(({ truth }) => truth !== undefined),
      words,
    ),
    option: differenceForest(drawn, measure, voice),
    table: {
      caption: title,
      columns: [
        wordColumn<SegmentRow>(say.customers, ({ segment }) => segment),
        numberColumn<SegmentRow>(experimentReading.columns.units, ({ units }) => units, format.count),
        wordColumn<SegmentRow>(experimentReading.columns.arm, ({ arm }) => arm),
        numberColumn<SegmentRow>(name, ({ value }) => value, write),
        numberColumn<SegmentRow>(
          experimentReading.differences.columns.difference,
          ({ difference }) => difference,
          write,
        ),
        numberColumn<SegmentRow>(experimentReading.differences.columns.from, ({ ends }) => ends?.[0], write),
        numberColumn<SegmentRow>(experimentReading.differences.columns.to, ({ ends }) => ends?.[1], write),
        ...truthColumn(rows, ({ truth }) => truth, write, words),
        wordColumn<SegmentRow>(say.choice, ({ chosen }) => (chosen ? say.chosen : '')),
      ],
      rows,
    },
  };
}
