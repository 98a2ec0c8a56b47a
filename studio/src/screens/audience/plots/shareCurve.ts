import { numberColumn } from '../../../dom/columns';
import type { Format } from '../../../format/format';
import type { Voice } from '../../../i18n/useVoice';
import { type CurvePoint, curve } from '../../../plots/curve';
import type { PlotContent } from '../../../plots/plot';
import type { Write } from '../comparisonText';

const HEIGHT = 320;

/** A point over the share of customers that is treated, in percent. */
export interface ShareRow {
  readonly percent: number;
  readonly value: number;
  readonly interval: readonly number[] | null;
}

interface ShareCurve {
  readonly title: string;
  readonly description: string;
  readonly note: string;
  readonly valueTitle: string;
  readonly name: string;
  readonly points: readonly ShareRow[];
  /** What a lot would do, or what would be if all were alike. */
  readonly lot: readonly Pick<ShareRow, 'percent' | 'value'>[];
  readonly lotName: string;
  readonly write: Write;
  /** For the marks of the axis; left out, as everywhere. */
  readonly writeAxis?: (value: number) => string;
}

/** A curve with its band over the share of customers treated, beside that of a lot. */
export function shareCurve(data: ShareCurve, { words, format }: Voice): PlotContent<ShareRow> {
  const { audienceResult: say, plots } = words;
  const { title, description, note, valueTitle, name, points, lot, lotName, write, writeAxis = write } = data;
  const { columns } = say;
  const share = sharesBy(format);
  return {
    title,
    description,
    height: HEIGHT,
    leastWidth: 300,
    note,
    option: (theme) =>
      curve(
        {
          lines: [
            { name, points: points.map(pointOf) },
            { name: lotName, points: lot.map(({ percent, value }) => ({ x: percent, value })), dotted: true },
          ],
          xTitle: say.share,
          valueTitle,
          writeX: share,
          writeAxisX: share,
          write,
          writeAxis,
          writeInterval: (value, lower, upper) => plots.interval(write(value), write(lower), write(upper)),
        },
        theme,
      ),
    table: {
      caption: title,
      columns: [
        numberColumn<ShareRow>(
          columns.share,
          ({ percent }) => percent,
          (percent) => share(percent ?? 0),
        ),
        numberColumn<ShareRow>(columns.value, ({ value }) => value, write),
        numberColumn<ShareRow>(columns.from, ({ interval }) => interval?.[0], write),
        numberColumn<ShareRow>(columns.to, ({ interval }) => interval?.[1], write),
      ],
      rows: points,
    },
  };
}

function pointOf({ percent, value, interval }: ShareRow): CurvePoint {
  const [lower, upper] = interval ?? [];
  return lower === undefined || upper === undefined ? { x: percent, value } : { x: percent, value, lower, upper };
}

function sharesBy(format: Format): (percent: number) => string {
  return (percent) => format.percent(percent / 100);
}
