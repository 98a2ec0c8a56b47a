import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { type Estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import type { ExperimentReading, MeasureReading, SegmentReading } from './experimentDocuments';
import { axisWriterOf, column, named, writerOf } from './experimentParts';
import { note, section } from './layout';

const ROW_HEIGHT = 34;
const FOREST_FRAME = 64;
const TITLE = 'Which customers should get which';

interface Row {
  readonly segment: string;
  readonly units: number;
  readonly arm: string;
  readonly value: number;
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly best: string;
}

/** The deciding measure by parts of the customers, and the arm that is surely best in each. */
export function experimentSegments(reading: ExperimentReading, format: Format): Node[] {
  const deciding = reading.measures.find(({ measure }) => measure === reading.deciding);
  if (deciding === undefined || reading.segments.length === 0) {
    return [];
  }
  return [section(TITLE, note(rule(reading)), segmentPlot(deciding, reading, format))];
}

function rule({ segments, control }: ExperimentReading): string {
  const said = segments.map(({ segment, best }) => `${segment}: ${best ?? 'too few to say'}`).join('; ');
  return `${said}. An arm other than ${control} is chosen only where its whole interval lies above 0; all intervals hold together. The rule is a hypothesis until customers prove it who did not teach it.`;
}

function segmentPlot(measure: MeasureReading, reading: ExperimentReading, format: Format): HTMLElement {
  const write = writerOf(measure, format);
  const estimates: Estimate[] = reading.segments.flatMap(({ segment, comparisons }) =>
    comparisons.flatMap(({ arm, difference, interval }) => named(`${segment}: ${arm}`, difference, interval)),
  );
  return plot({
    title: `${measure.measure}: differences from ${reading.control}`,
    description: `Differences in ${reading.segments.length} parts of the customers. The table holds every number.`,
    height: FOREST_FRAME + ROW_HEIGHT * estimates.length,
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
    table: { caption: TITLE, columns: columns(measure, format), rows: reading.segments.flatMap(rowsOf) },
  });
}

function rowsOf({ segment, units, best, arms, comparisons }: SegmentReading): Row[] {
  return arms.map(({ arm, value }) => {
    const comparison = comparisons.find((one) => one.arm === arm);
    return {
      segment,
      units,
      arm,
      value,
      difference: comparison?.difference ?? null,
      lower: comparison?.interval?.[0] ?? null,
      upper: comparison?.interval?.[1] ?? null,
      best: arm === best ? 'best' : '',
    };
  });
}

function columns(measure: MeasureReading, format: Format): Column<Row>[] {
  const write = writerOf(measure, format);
  return [
    { name: 'customers', kind: 'text', value: ({ segment }) => segment },
    column('units', ({ units }) => units, format.count),
    { name: 'arm', kind: 'text', value: ({ arm }) => arm },
    column(measure.measure, ({ value }) => value, write),
    column('difference', ({ difference }) => difference, write),
    column('lower', ({ lower }) => lower, write),
    column('upper', ({ upper }) => upper, write),
    { name: 'choice', kind: 'text', value: ({ best }) => best },
  ];
}
