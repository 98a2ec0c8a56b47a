import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { plot } from '../plots/plot';
import { LEAST_WIDTH, type RankedBars, rankedBars, rankedBarsHeight } from '../plots/rankedBars';
import type { Chances, Difference } from './improvementDocument';

const DRAWN = 15;

/** The states where most is to be won, with who stands behind each and what is done there today. */
export function differencesPlot(differences: readonly Difference[], format: Format): HTMLElement {
  const drawn = differences.slice(0, DRAWN);
  const left = differences.length - drawn.length;
  const data: RankedBars = {
    bars: drawn.map(({ state, worth }) => ({ name: state, value: worth })),
    valueTitle: 'worth a journey',
    write: format.number,
    writeAxis: format.axis,
  };
  return plot({
    title: 'Worth of each difference',
    description: `${differences.length} states in which the candidate does otherwise than today. The table holds every number.`,
    height: rankedBarsHeight(data),
    leastWidth: LEAST_WIDTH,
    ...(left > 0 ? { note: `The ${DRAWN} largest are drawn; the table has ${format.count(left)} more.` } : {}),
    option: (theme) => rankedBars(data, theme),
    table: { caption: 'Differences', columns: columns(format), rows: differences, searchable: true },
  });
}

/** Chances in falling order, as "mail 70%, call 30%". */
export function chancesText(chances: Chances, format: Format): string {
  return Object.entries(chances)
    .sort(([one, first], [other, second]) => second - first || one.localeCompare(other))
    .map(([action, chance]) => `${action} ${format.percent(chance)}`)
    .join(', ');
}

function columns(format: Format): Column<Difference>[] {
  const number = (
    name: string,
    value: (row: Difference) => number,
    write: (value: number) => string = format.number,
  ): Column<Difference> => ({ name, kind: 'number', value, text: (row) => write(value(row)) });
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    number('journeys', ({ journeys }) => journeys, format.count),
    { name: 'today', kind: 'text', value: ({ today }) => chancesText(today, format) },
    { name: 'proposed', kind: 'text', value: ({ proposed }) => chancesText(proposed, format) },
    { name: 'journeys by action', kind: 'text', value: ({ journeys_by_action }) => counts(journeys_by_action, format) },
    number('visits a journey', ({ visits }) => visits),
    number('worth a journey', ({ worth }) => worth),
  ];
}

function counts(journeys: Readonly<Record<string, number>>, format: Format): string {
  return Object.entries(journeys)
    .map(([action, count]) => `${action} ${format.count(count)}`)
    .join(', ');
}
