import type { Column } from '../dom/table';
import { table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type HeatMap, heatMap, heatMapHeight } from '../plots/heatMap';
import { plot } from '../plots/plot';
import { type Move, stateGraph, stateGraphSize } from '../plots/stateGraph';
import type { Policy } from './documents';
import { type Card, cards, note, section } from './layout';
import { movesUnderPolicy, policyGraph, STATES_DRAWN } from './policyGraph';
import { type PolicyRow, policyRows } from './policyRows';

/** States that a heat map can hold so that it is still read; the table has all. */
const ROWS_DRAWN = 40;

/** What to do in every state: the best action with the next best and its support, as a table, a graph and a heat map. */
export function policy(plan: Policy, language: string): Node[] {
  const format = formatFor(language);
  const rows = policyRows(plan);
  return [
    note(howMade(plan)),
    cards(figures(plan, rows, format)),
    section(
      'What to do in each state',
      note(
        'Worth is the expected return from a state on. A state is thin where few steps of the log tried its best action: then the figure is uncertain.',
      ),
      table({ caption: 'Policy', columns: policyColumns(rows, format), rows, searchable: true }),
    ),
    section('Where the best actions lead', graphPlot(plan, rows, format)),
    section('What was tried where', visitsPlot(plan, rows, format)),
    ...unsupported(plan),
  ];
}

function howMade({ discount, horizon }: Policy): string {
  const parts = [
    'The best action of every state, by what the log counts',
    ...(discount === undefined ? [] : [`discount ${discount}`]),
    ...(horizon == null ? [] : [`horizon ${horizon} steps`]),
  ];
  return `${parts.join(', ')}. Only actions that were seen in a state are eligible there.`;
}

function figures(plan: Policy, rows: readonly PolicyRow[], format: Format): Card[] {
  const thin = rows.filter((row) => row.thin !== undefined).length;
  return [
    { name: 'Journeys', value: format.count(plan.journeys) },
    { name: 'Steps', value: format.count(plan.steps) },
    { name: 'States', value: format.count(plan.states), formula: `${format.count(rows.length)} with an action` },
    { name: 'Actions', value: format.count(plan.actions) },
    { name: 'Thin states', value: format.count(thin), formula: 'few steps behind the best action' },
    { name: 'Unsupported', value: format.count(plan.unsupported.length), formula: 'states or actions never seen' },
  ];
}

function policyColumns(rows: readonly PolicyRow[], format: Format): Column<PolicyRow>[] {
  const number = (
    name: string,
    value: (row: PolicyRow) => number | null,
    write = format.number,
  ): Column<PolicyRow> => ({
    name,
    kind: 'number',
    value,
    text: (row) => write(value(row)),
  });
  const thin: Column<PolicyRow> = { name: 'thin', kind: 'text', value: thinText(format) };
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'best action', kind: 'text', value: ({ best }) => best },
    number('worth', ({ value }) => value),
    { name: 'next best', kind: 'text', value: ({ second }) => second },
    number('worth of next best', ({ secondValue }) => secondValue),
    number('difference', ({ difference }) => difference),
    number('visits', ({ visits }) => visits, format.count),
    number('visits of best', ({ support }) => support, format.count),
    ...(rows.some((row) => row.thin !== undefined) ? [thin] : []),
  ];
}

function thinText(format: Format): (row: PolicyRow) => string {
  return ({ thin }) =>
    thin === undefined
      ? ''
      : `thin: ${format.count(thin.visits)} visits, standard error ${format.number(thin.standardError)}`;
}

function graphPlot(plan: Policy, rows: readonly PolicyRow[], format: Format): HTMLElement {
  const graph = policyGraph(plan, rows, format);
  const { width, height } = stateGraphSize(graph);
  const left = rows.length - Math.min(rows.length, STATES_DRAWN);
  const omitted =
    left > 0 ? ` Of ${rows.length} states the ${STATES_DRAWN} most visited are drawn; moves to others are not.` : '';
  return plot({
    title: 'States and their likely moves',
    description: `Graph of ${graph.states.length} states with ${graph.moves.length} likely moves under the best actions. The table holds every number.`,
    height,
    leastWidth: width,
    note: `The area of a circle shows visits, the width of an arrow its share of the moves; under each state stands its best action. Diamonds are ends.${omitted}`,
    option: (theme, width) => stateGraph(graph, theme, width),
    table: {
      caption: 'Likely moves under the policy',
      columns: moveColumns(plan, format),
      rows: movesUnderPolicy(plan),
    },
  });
}

function moveColumns({ policy: best }: Policy, format: Format): Column<Move>[] {
  return [
    { name: 'state', kind: 'text', value: ({ from }) => from },
    { name: 'best action', kind: 'text', value: ({ from }) => best[from] ?? null },
    { name: 'next state', kind: 'text', value: ({ to }) => to },
    { name: 'share', kind: 'number', value: ({ share }) => share, text: ({ share }) => format.percent(share) },
  ];
}

interface Visits {
  readonly state: string;
  readonly action: string;
  readonly visits: number;
}

function visitsPlot({ visits, policy: best }: Policy, rows: readonly PolicyRow[], format: Format): HTMLElement {
  const drawn = rows.slice(0, ROWS_DRAWN);
  const actions = [...new Set(Object.values(visits).flatMap((counts) => Object.keys(counts)))].sort();
  const cells = drawn.flatMap(({ state }, row) =>
    actions.map((action, column) => ({
      row,
      column,
      value: visits[state]?.[action] ?? 0,
      marked: best[state] === action,
    })),
  );
  const map: HeatMap = {
    rows: drawn.map(({ state }) => state),
    columns: actions,
    cells,
    write: format.short,
    unit: 'visits',
  };
  const all = Object.entries(visits).flatMap(([state, counts]) =>
    Object.entries(counts).map(([action, count]): Visits => ({ state, action, visits: count })),
  );
  return plot({
    title: 'Visits by state and action',
    description: `Heat map of visits: ${drawn.length} states by ${actions.length} actions. The table holds every number.`,
    height: heatMapHeight(map),
    leastWidth: 280 + 56 * actions.length,
    note: `The best action of each state is framed.${rows.length > drawn.length ? ` The ${ROWS_DRAWN} most visited of ${rows.length} states are drawn.` : ''}`,
    option: (theme) => heatMap(map, theme),
    table: { caption: 'Visits by state and action', columns: visitColumns(format), rows: all, searchable: true },
  });
}

function visitColumns(format: Format): Column<Visits>[] {
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'action', kind: 'text', value: ({ action }) => action },
    { name: 'visits', kind: 'number', value: ({ visits }) => visits, text: ({ visits }) => format.count(visits) },
  ];
}

function unsupported({ unsupported: missing }: Policy): Node[] {
  if (missing.length === 0) {
    return [];
  }
  const columns: Column<string>[] = [{ name: 'not in the log', kind: 'text', value: (text) => text }];
  const rows = missing.map((one) => (typeof one === 'string' ? one : Object.values(one as object).join(': ')));
  return [section('What the log does not support', table({ caption: 'Unsupported', columns, rows }))];
}
