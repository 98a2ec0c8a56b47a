import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { type HeatMap, heatMap, heatMapSize } from '../plots/heatMap';
import { plot } from '../plots/plot';
import type { Decision, Policy } from './documents';

/** States that a heat map can hold so that it is still read; the table has all. */
const ROWS_DRAWN = 60;

interface Visits {
  readonly state: string;
  readonly action: string;
  readonly visits: number;
}

/** How often each action was tried in each state, the most visited states on top. */
export function policyVisits({ visits }: Policy, decisions: readonly Decision[], format: Format): HTMLElement {
  const map = heatMapOf(decisions.slice(0, ROWS_DRAWN), visits, format);
  const { width, height } = heatMapSize(map);
  const all = decisions.flatMap(({ state }) =>
    Object.entries(visits[state] ?? {}).map(([action, count]): Visits => ({ state, action, visits: count })),
  );
  const left = decisions.length - map.rows.length;
  return plot({
    title: 'Visits by state and action',
    description: `Heat map of visits: ${map.rows.length} states by ${map.columns.length} actions. The table holds every number.`,
    height,
    leastWidth: width,
    note: `Framed: the best action of each state. States stand as in the table above.${left > 0 ? ` The ${ROWS_DRAWN} most visited of ${decisions.length} are drawn.` : ''}`,
    option: (theme) => heatMap(map, theme),
    table: { caption: 'Visits by state and action', columns: visitColumns(format), rows: all, searchable: true },
  });
}

function heatMapOf(drawn: readonly Decision[], visits: Policy['visits'], format: Format): HeatMap {
  const columns = [...new Set(Object.values(visits).flatMap((counts) => Object.keys(counts)))].sort((one, other) =>
    one.localeCompare(other, undefined, { numeric: true }),
  );
  const cells = drawn.flatMap(({ state, best_action }, row) =>
    columns.map((action, column) => ({
      row,
      column,
      value: visits[state]?.[action] ?? 0,
      marked: best_action === action,
    })),
  );
  return { rows: drawn.map(({ state }) => state), columns, cells, write: format.count, unit: 'visits' };
}

function visitColumns(format: Format): Column<Visits>[] {
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'action', kind: 'text', value: ({ action }) => action },
    { name: 'visits', kind: 'number', value: ({ visits }) => visits, text: ({ visits }) => format.count(visits) },
  ];
}
