import type { ExperimentReading, MeasureReading } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { curve } from '../../../plots/curve';
import type { PlotContent } from '../../../plots/plot';
import { axisWriter, type Ends, endsOf, measureName, measureWriter } from '../read/readingText';
import { trueArms, trueDifference, truthColumn } from '../read/truth';

const HEIGHT = 300;

export interface LookRow {
  readonly units: number;
  readonly until: string;
  readonly difference: number;
  /** The interval for who looks once. */
  readonly fixed: Ends;
  /** The interval that holds at all looks. */
  readonly valid: Ends;
}

/** How an arm stood against the control at each look of which both intervals are known. */
export function lookRows({ looks }: ExperimentReading, arm: string): readonly LookRow[] {
  return looks.flatMap(({ units, until, comparisons }) => {
    const one = comparisons.find((comparison) => comparison.arm === arm);
    const [fixed, valid] = [endsOf(one?.interval), endsOf(one?.always_valid_interval)];
    return one === undefined || fixed === undefined || valid === undefined
      ? []
      : [{ units, until, difference: one.difference, fixed, valid }];
  });
}

/** The first look at which the always-valid interval left no difference out; undefined where none did. */
export function firstSure(rows: readonly LookRow[]): LookRow | undefined {
  return rows.find(({ valid: [lower, upper] }) => lower > 0 || upper < 0);
}

/** An arm against the control while the experiment ran: the band for any number of looks, and within it that for one. */
export function looksPlot(
  arm: string,
  measure: MeasureReading,
  reading: ExperimentReading,
  { words, format }: Voice,
): PlotContent<LookRow> | undefined {
  const rows = lookRows(reading, arm);
  if (rows.length < 2) {
    return undefined;
  }
  const { experimentReading, plots } = words;
  const say = experimentReading.looks;
  const { columns } = say;
  const write = measureWriter(measure, format);
  const name = measureName(measure.measure, words);
  const sure = firstSure(rows);
  const truth = trueDifference(trueArms(reading, measure.measure), arm, reading.control);
  const points = (ends: (row: LookRow) => Ends) =>
    rows.map((row) => ({ x: row.units, value: row.difference, lower: ends(row)[0], upper: ends(row)[1] }));
  return {
    title: say.title(arm, reading.control),
    description: say.text(format.count(rows.length)),
    height: HEIGHT,
    leastWidth: 300,
    note: [
      sure === undefined ? say.neverSure : say.sure(format.count(sure.units)),
      say.note,
      ...(truth === undefined ? [] : [say.dotted(write(truth))]),
    ].join(' '),
    option: (theme) =>
      curve(
        {
          lines: [
            { name: say.always, points: points(({ valid }) => valid), nameAt: 'upper' },
            { name: say.once, points: points(({ fixed }) => fixed), nameAt: 'upper' },
            ...(truth === undefined
              ? []
              : [{ name: say.truth, points: rows.map(({ units }) => ({ x: units, value: truth })), dotted: true }]),
          ],
          optimum: { name: say.none, value: 0 },
          xTitle: say.axis,
          valueTitle: say.value(name),
          writeX: format.count,
          writeAxisX: format.axis,
          write,
          writeAxis: axisWriter(measure, format),
          writeInterval: (value, lower, upper) => plots.interval(write(value), write(lower), write(upper)),
        },
        theme,
      ),
    table: {
      caption: say.title(arm, reading.control),
      columns: [
        numberColumn<LookRow>(say.axis, ({ units }) => units, format.count),
        wordColumn<LookRow>(columns.until, ({ until }) => until),
        numberColumn<LookRow>(columns.difference, ({ difference }) => difference, write),
        numberColumn<LookRow>(columns.from, ({ fixed }) => fixed[0], write),
        numberColumn<LookRow>(columns.to, ({ fixed }) => fixed[1], write),
        numberColumn<LookRow>(columns.validFrom, ({ valid }) => valid[0], write),
        numberColumn<LookRow>(columns.validTo, ({ valid }) => valid[1], write),
        ...truthColumn(rows, () => truth, write, words),
      ],
      rows,
    },
  };
}
