import type { Format } from '../format/format';
import { type CurvePoint, curve } from '../plots/curve';
import { plot } from '../plots/plot';
import { column } from './experimentParts';
import type { UpliftCurvePoint } from './upliftEvaluationDocument';

/** What a curve over the share of customers treated is about. */
export interface UpliftCurve {
  readonly title: string;
  readonly valueTitle: string;
  readonly points: readonly UpliftCurvePoint[];
  /** Where the curve of a random order starts and ends. */
  readonly byLot: readonly [number, number];
  /** What the value axis holds at least, so that several curves stand on one scale. */
  readonly reach?: readonly [number, number];
}

/** A curve with its band beside the straight line of customers drawn by lot. */
export function upliftCurve({ title, valueTitle, points, byLot, reach }: UpliftCurve, format: Format): HTMLElement {
  return plot({
    title,
    description: `${valueTitle} at ${points.length} shares of customers, those of the greatest scores first, with its interval. The table holds every number.`,
    height: 340,
    option: (theme) =>
      curve(
        {
          lines: [
            { name: 'by score', points: points.map(pointOf) },
            {
              name: 'by lot',
              dotted: true,
              points: [
                { x: 0, value: byLot[0] },
                { x: 1, value: byLot[1] },
              ],
            },
          ],
          xTitle: 'share of customers, greatest scores first',
          valueTitle,
          ...(reach !== undefined && { reach }),
          writeX: format.percent,
          writeAxisX: format.percent,
          write: format.number,
          writeAxis: format.axis,
          writeInterval: (value, lower, upper) =>
            `${format.number(value)}, ${format.interval([lower, upper], format.number)}`,
        },
        theme,
      ),
    table: {
      caption: title,
      columns: [
        column('share of customers', ({ percent }: UpliftCurvePoint) => percent / 100, format.percent),
        column(valueTitle, ({ value }: UpliftCurvePoint) => value, format.number),
        column('lower', ({ interval }: UpliftCurvePoint) => interval?.[0] ?? null, format.number),
        column('upper', ({ interval }: UpliftCurvePoint) => interval?.[1] ?? null, format.number),
      ],
      rows: points,
    },
  });
}

function pointOf({ percent, value, interval }: UpliftCurvePoint): CurvePoint {
  const x = percent / 100;
  return interval === null ? { x, value } : { x, value, lower: interval[0], upper: interval[1] };
}
