import type { Format } from '../format/format';
import { curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { ExperimentReading, Look, MeasureReading } from './experimentDocuments';
import { axisWriterOf, column, writerOf } from './experimentParts';
import { note, section } from './layout';

const LOOKS_HEIGHT = 320;

/** How the deciding measure stood at each look, where it is known when customers came. */
export function experimentLooks(reading: ExperimentReading, format: Format): Node[] {
  const deciding = reading.measures.find(({ measure }) => measure === reading.deciding);
  if (deciding === undefined || reading.looks.length < 2) {
    return [];
  }
  return [
    section(
      'While it ran',
      note(
        'Whoever looks again and again and stops at the first good news by the plain interval is wrong far more often than one time in twenty; by the always-valid band, not.',
      ),
      ...deciding.comparisons.map(({ arm }, at) => looksPlot(arm, at, deciding, reading.looks, format)),
    ),
  ];
}

interface LookRow {
  readonly units: number;
  readonly until: string;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
}

function looksPlot(
  arm: string,
  at: number,
  measure: MeasureReading,
  looks: readonly Look[],
  format: Format,
): HTMLElement {
  const write = writerOf(measure, format);
  const rows: LookRow[] = looks.flatMap(({ units, until, comparisons }) => {
    const one = comparisons[at];
    return one === undefined || one.always_valid_interval === null
      ? []
      : [
          {
            units,
            until,
            difference: one.difference,
            lower: one.always_valid_interval[0],
            upper: one.always_valid_interval[1],
          },
        ];
  });
  const title = `${arm} by units`;
  return plot({
    title,
    description: `The difference at ${rows.length} looks with its always-valid interval. The table holds every number.`,
    height: LOOKS_HEIGHT,
    note: 'Band: the always-valid interval. Dashed: no difference.',
    option: (theme) =>
      curve(
        {
          lines: [
            {
              name: arm,
              points: rows.map(({ units, difference, lower, upper }) => ({
                x: units,
                value: difference,
                lower,
                upper,
              })),
            },
          ],
          optimum: { name: 'no difference', value: 0 },
          xTitle: 'units',
          valueTitle: `difference in ${measure.measure}`,
          writeX: format.count,
          writeAxisX: format.axis,
          write,
          writeAxis: axisWriterOf(measure, format),
          writeInterval: (value, lower, upper) => `${write(value)}, ${format.interval([lower, upper], write)}`,
        },
        theme,
      ),
    table: {
      caption: title,
      columns: [
        column<LookRow>('units', ({ units }) => units, format.count),
        { name: 'until', kind: 'text', value: ({ until }) => until },
        column<LookRow>('difference', ({ difference }) => difference, write),
        column<LookRow>('lower', ({ lower }) => lower, write),
        column<LookRow>('upper', ({ upper }) => upper, write),
      ],
      rows,
    },
  });
}
