import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { type Curve, curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { ScoreDecile } from './documents';

/** The share of responses against the share of steps, best scores first, beside steps drawn by lot. */
export function gainPlot(deciles: readonly ScoreDecile[], format: Format): HTMLElement {
  const all = deciles.reduce((sum, { steps }) => sum + steps, 0);
  let steps = 0;
  const rows = deciles.map((decile) => {
    steps += decile.steps;
    return { share: steps / all, gain: decile.cumulative_gain ?? 0 };
  });
  const points = [{ x: 0, value: 0 }, ...rows.map(({ share, gain }) => ({ x: share, value: gain }))];
  return plot({
    title: 'Responses held by the best-scored steps',
    description: `The cumulative share of responses by share of steps in ${rows.length} tenths. The table holds every number.`,
    height: 320,
    option: (theme) =>
      curve(
        {
          ...writing(format),
          lines: [
            { name: 'by score', points },
            { name: 'by lot', dotted: true, points: [points[0] ?? { x: 0, value: 0 }, { x: 1, value: 1 }] },
          ],
          xTitle: 'share of steps, best scores first',
          valueTitle: 'share of responses',
          valueMost: 1,
        },
        theme,
      ),
    table: {
      caption: 'Cumulative gain',
      columns: [share('share of steps', 'share', format), share('share of responses', 'gain', format)],
      rows,
    },
  });
}

/** What came against what was foretold, with the diagonal of those who keep their word. */
export function calibrationPlot(deciles: readonly ScoreDecile[], format: Format): HTMLElement {
  const rows = [...deciles]
    .reverse()
    .map(({ mean_score: foretold, response_rate: seen = 0, interval: [lower, upper] }) => ({
      foretold,
      seen,
      lower,
      upper,
    }));
  const last = rows.at(-1)?.foretold ?? 1;
  return plot({
    title: 'Seen by foretold probability',
    description: `The response rate of ${rows.length} tenths by their mean foretold probability. The table holds every number.`,
    height: 340,
    option: (theme) =>
      curve(
        {
          ...writing(format),
          lines: [
            {
              name: 'seen',
              points: rows.map(({ foretold, seen, lower, upper }) => ({ x: foretold, value: seen, lower, upper })),
            },
            {
              name: 'as foretold',
              dotted: true,
              points: [
                { x: 0, value: 0 },
                { x: last, value: last },
              ],
            },
          ],
          xTitle: 'foretold probability of a response',
          valueTitle: 'response rate',
        },
        theme,
      ),
    table: {
      caption: 'Calibration',
      columns: [
        share('foretold', 'foretold', format),
        share('seen', 'seen', format),
        share('95% lower', 'lower', format),
        share('95% upper', 'upper', format),
      ],
      rows,
    },
  });
}

function share<Name extends string>(name: string, key: Name, format: Format): Column<Record<Name, number>> {
  return { name, kind: 'number', value: (row) => row[key], text: (row) => format.finePercent(row[key]) };
}

function writing(format: Format): Pick<Curve, 'writeX' | 'writeAxisX' | 'write' | 'writeAxis' | 'writeInterval'> {
  return {
    writeX: format.percent,
    writeAxisX: format.percent,
    write: format.percent,
    writeAxis: format.percent,
    writeInterval: (value, lower, upper) =>
      `${format.percent(value)}, ${format.interval([lower, upper], format.percent)}`,
  };
}
