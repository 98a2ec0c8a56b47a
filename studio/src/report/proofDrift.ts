import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import type { Drift, Week } from './proofDocument';

const ROW = 30;
const FRAME = 60;

/** What journeys earned by the week in which they started, with the test's answer. */
export function driftPlot(drift: Drift, format: Format): HTMLElement {
  const { weeks, found, earnings_p, weights_p, level } = drift;
  const answer = found ? 'It drifts' : 'No drift is seen';
  return plot({
    title: 'What journeys earned by week',
    description: `Mean earnings of ${weeks.length} weeks with 95% intervals. The table holds every number.`,
    height: FRAME + ROW * weeks.length,
    leastWidth: 420,
    note: `${answer}: a world that stands still would be so uneven with probability ${format.number(earnings_p)} in earnings and ${format.number(weights_p)} in weights (Kruskal–Wallis; drift below ${format.number(level / 2)} in either).`,
    option: (theme, width) =>
      forest(
        {
          estimates: weeks.map(({ start, value, standard_error }) => estimate(start, value, standard_error ?? 0)),
          valueTitle: 'earned by a journey, today’s policy',
          write: format.number,
          writeAxis: format.axis,
        },
        theme,
        width,
      ),
    table: { caption: 'Weeks', columns: columns(format), rows: weeks },
  });
}

function columns(format: Format): Column<Week>[] {
  const number = (name: string, value: (week: Week) => number | null, write = format.number): Column<Week> => ({
    name,
    kind: 'number',
    value,
    text: (week) => write(value(week)),
  });
  return [
    { name: 'week from', kind: 'text', value: ({ start }) => start },
    number('journeys', ({ journeys }) => journeys, format.count),
    number('earned', ({ value }) => value),
    number('standard error', ({ standard_error }) => standard_error),
    number('mean weight', ({ mean_weight }) => mean_weight),
    number('effective sample', ({ ess }) => ess),
  ];
}
