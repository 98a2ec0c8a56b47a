import { type Column, table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type Estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import type { ArmReading, Comparison, ExperimentReading, MeasureReading } from './experimentDocuments';
import { experimentLooks } from './experimentLooks';
import { axisWriterOf, column, levelText, lossText, named, probabilityText, writerOf } from './experimentParts';
import { experimentRule } from './experimentRule';
import { experimentSegments } from './experimentSegments';
import { type Card, cards, note, section } from './layout';

const ROW_HEIGHT = 34;
const FOREST_FRAME = 64;

/** What an experiment says: its sample first, then every measure, how it stood while it ran, and for whom what is best. */
export function experiment(reading: ExperimentReading, language: string): Node[] {
  const format = formatFor(language);
  const sample = section('Is the sample sound?', note(sampleText(reading, format)), sampleTable(reading, format));
  if (reading.sample_ratio.mismatch) {
    return [note(reading.why), sample];
  }
  return [
    note(reading.why),
    cards(figures(reading, format)),
    sample,
    ...reading.measures.map((measure) => measureSection(measure, reading, format)),
    ...experimentLooks(reading, format),
    ...experimentSegments(reading, format),
    ...experimentRule(reading, format),
  ];
}

function figures(reading: ExperimentReading, format: Format): Card[] {
  const deciding = reading.measures.find(({ measure }) => measure === reading.deciding);
  if (deciding === undefined) {
    return [];
  }
  const write = writerOf(deciding, format);
  return deciding.arms.map((arm) => {
    const comparison = deciding.comparisons.find((one) => one.arm === arm.arm);
    return {
      name: `${arm.arm}: ${deciding.measure}`,
      value: write(arm.value),
      interval: comparison?.interval
        ? `${levelText(reading.level, format)}: ${format.interval(comparison.interval, write)}`
        : undefined,
      formula: comparison === undefined ? 'the control' : `${write(comparison.difference)} against ${reading.control}`,
    };
  });
}

function sampleText({ sample_ratio }: ExperimentReading, format: Format): string {
  const { p_value, mismatch, shares } = sample_ratio;
  const told = shares === 'equal' ? ' Nobody said the shares; equal ones are taken for granted.' : '';
  return mismatch
    ? `No: arms of these sizes come by chance with probability ${format.number(p_value)}. Differences are not shown.`
    : `Yes: the arms are as large as their shares say (chi-square, p = ${format.number(p_value)}).${told}`;
}

function sampleTable({ sample_ratio }: ExperimentReading, format: Format): HTMLElement {
  return table({
    caption: 'Sample',
    columns: [
      { name: 'arm', kind: 'text', value: ({ arm }) => arm },
      { name: 'units', kind: 'number', value: ({ units }) => units, text: ({ units }) => format.count(units) },
      {
        name: 'expected',
        kind: 'number',
        value: ({ expected }) => expected,
        text: ({ expected }) => format.count(expected),
      },
    ],
    rows: sample_ratio.arms,
  });
}

function measureSection(measure: MeasureReading, reading: ExperimentReading, format: Format): HTMLElement {
  const adjusted =
    measure.adjustment === null
      ? []
      : [
          note(
            `Adjusted: ${format.factor(Math.round(1000 * measure.adjustment.variance_left) / 10)}% of the variance is left.`,
          ),
        ];
  const title = `${measure.measure}: differences from ${reading.control}`;
  return section(
    title,
    ...adjusted,
    differencePlot(title, measure, reading, format),
    table({ caption: `${measure.measure} by arm`, columns: armColumns(measure, format), rows: measure.arms }),
  );
}

/** The interval once, and the wider one that holds at every look. */
function estimatesOf({ comparisons }: MeasureReading): Estimate[] {
  return comparisons.flatMap(({ arm, difference, interval, always_valid_interval }) => [
    ...named(arm, difference, interval),
    ...named(`${arm}, always valid`, difference, always_valid_interval),
  ]);
}

function differencePlot(
  title: string,
  measure: MeasureReading,
  reading: ExperimentReading,
  format: Format,
): HTMLElement {
  const estimates = estimatesOf(measure);
  const write = writerOf(measure, format);
  const correction = reading.correction === 'none' ? 'no correction' : `${reading.correction}-corrected`;
  return plot({
    title,
    description: `Differences of ${measure.comparisons.length} arms with their intervals. The table holds every number.`,
    height: FOREST_FRAME + ROW_HEIGHT * estimates.length,
    note: `${levelText(reading.level, format)} intervals, ${correction}; always-valid ones hold at every look.`,
    option: (theme, width) =>
      forest(
        {
          estimates,
          valueTitle: `difference in ${measure.measure}`,
          write,
          writeAxis: axisWriterOf(measure, format),
          zero: true,
        },
        theme,
        width,
      ),
    table: { caption: title, columns: comparisonColumns(measure, format), rows: measure.comparisons },
  });
}

function comparisonColumns(measure: MeasureReading, format: Format): Column<Comparison>[] {
  const write = writerOf(measure, format);
  return [
    { name: 'arm', kind: 'text', value: ({ arm }) => arm },
    column('difference', ({ difference }) => difference, write),
    column('lower', ({ interval }) => interval?.[0] ?? null, write),
    column('upper', ({ interval }) => interval?.[1] ?? null, write),
    column('p', ({ adjusted_p_value }) => adjusted_p_value, format.number),
    column('always valid lower', ({ always_valid_interval: bounds }) => bounds?.[0] ?? null, write),
    column('always valid upper', ({ always_valid_interval: bounds }) => bounds?.[1] ?? null, write),
    column('lift', ({ lift }) => lift ?? null, format.percent),
  ];
}

function armColumns(measure: MeasureReading, format: Format): Column<ArmReading>[] {
  const write = writerOf(measure, format);
  return [
    { name: 'arm', kind: 'text', value: ({ arm }) => arm },
    column('units', ({ units }) => units, format.count),
    column(measure.kind, ({ value }) => value, write),
    column(
      'best with probability',
      ({ probability_best }) => probability_best ?? null,
      (value) => probabilityText(value, format),
    ),
    column(
      'expected loss if chosen',
      ({ expected_loss }) => expected_loss ?? null,
      (loss) => lossText(loss, write),
    ),
  ];
}
