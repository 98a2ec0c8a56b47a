import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { type Cell, type HeatMap, heatMap, heatMapSize } from '../plots/heatMap';
import { plot } from '../plots/plot';
import type { Diagnostics } from './proofDocument';

/** An action that the policy takes less often than this is not framed. */
const TAKEN = 0.005;

interface SupportRow {
  readonly state: string;
  readonly action: string;
  readonly steps: number;
  readonly target: number;
}

/** State by action: how often the log shows it, framed where the policy does it; an empty frame is what it never shows. */
export function supportPlot(diagnostics: Diagnostics, format: Format): HTMLElement {
  const rows = supportRows(diagnostics);
  const states = diagnostics.support?.states ?? [];
  const actions = [...new Set(rows.map(({ action }) => action))];
  const data: HeatMap = {
    rows: states,
    columns: actions,
    cells: rows.map((row) => cell(row, states, actions)),
    write: format.axis,
    unit: 'logged steps',
    told: ({ row, column }) => {
      const one = rows.find(({ state, action }) => state === states[row] && action === actions[column]);
      return `the policy: ${format.percent(one?.target ?? 0)}`;
    },
  };
  const { width, height } = heatMapSize(data);
  const left = diagnostics.support?.states_left_out ?? 0;
  return plot({
    title: 'Logged steps by state and action',
    description: `${states.length} states by ${actions.length} actions; framed where the policy acts. The table holds every number.`,
    height,
    leastWidth: width,
    note: `Number: logged steps; frame: what the policy does there. An empty frame is what the log never shows: ${format.percent(diagnostics.unsupported_mass)} of the policy’s journeys come to one.${left > 0 ? ` The ${states.length} most visited states are drawn; ${format.count(left)} more are not.` : ''}`,
    option: (theme) => heatMap(data, theme),
    table: { caption: 'Support', columns: columns(format), rows, searchable: true },
  });
}

function cell(
  { state, action, steps, target }: SupportRow,
  states: readonly string[],
  actions: readonly string[],
): Cell {
  return { row: states.indexOf(state), column: actions.indexOf(action), value: steps, marked: target >= TAKEN };
}

/** Every state with every action, those included that the policy knows and the log does not. */
export function supportRows({ support, unsupported }: Diagnostics): readonly SupportRow[] {
  if (support === undefined) {
    return [];
  }
  const unseen = unsupported.flatMap(({ action }) =>
    action !== null && !support.actions.includes(action) ? [action] : [],
  );
  const actions = [...support.actions, ...new Set(unseen)];
  return support.states.flatMap((state, row) =>
    actions.map((action, column) => ({
      state,
      action,
      steps: support.steps[row]?.[column] ?? 0,
      target: support.target_probability[row]?.[column] ?? unseenTarget(state, action, unsupported),
    })),
  );
}

function unseenTarget(state: string, action: string, unsupported: Diagnostics['unsupported']): number {
  return unsupported.find((one) => one.state === state && one.action === action)?.target_probability ?? 0;
}

function columns(format: Format): Column<SupportRow>[] {
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'action', kind: 'text', value: ({ action }) => action },
    { name: 'logged steps', kind: 'number', value: ({ steps }) => steps, text: ({ steps }) => format.count(steps) },
    { name: 'policy', kind: 'number', value: ({ target }) => target, text: ({ target }) => format.percent(target) },
  ];
}
