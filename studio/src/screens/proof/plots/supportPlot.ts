import type { ProofDiagnostics } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { type HeatMap, heatMap, heatMapSize } from '../../../plots/heatMap';
import type { PlotContent } from '../../../plots/plot';

/** An action that the policy takes less often than this is not framed. */
const TAKEN = 0.005;

export interface SupportRow {
  readonly state: string;
  readonly action: string;
  readonly steps: number;
  readonly target: number;
}

/** State by action: how often the log shows it, framed where the policy does it; undefined where it is not known. */
export function supportPlot(diagnostics: ProofDiagnostics, voice: Voice): PlotContent<SupportRow> | undefined {
  const { support } = diagnostics;
  if (support === undefined) {
    return undefined;
  }
  const { words, format } = voice;
  const say = words.proof.support;
  const rows = supportRows(diagnostics);
  const actions = [...new Set(rows.map(({ action }) => action))];
  const data = mapOf(support.states, actions, rows, voice);
  const { width, height } = heatMapSize(data);
  const left = support.states_left_out;
  return {
    title: say.title,
    description: say.text(format.count(support.states.length), format.count(actions.length)),
    height,
    leastWidth: width,
    note: left > 0 ? `${say.note} ${say.leftOut(format.count(left))}` : say.note,
    option: (theme) => heatMap(data, theme),
    table: {
      caption: say.title,
      columns: [
        wordColumn(say.columns.state, ({ state }) => state),
        wordColumn(say.columns.action, ({ action }) => action),
        numberColumn(say.columns.steps, ({ steps }) => steps, format.count),
        numberColumn(say.columns.target, ({ target }) => target, format.percent),
      ],
      rows,
    },
  };
}

function mapOf(
  states: readonly string[],
  actions: readonly string[],
  rows: readonly SupportRow[],
  { words, format }: Voice,
): HeatMap {
  const say = words.proof.support;
  return {
    rows: states,
    columns: actions,
    cells: rows.map(({ steps, target }, index) => ({
      row: Math.floor(index / actions.length),
      column: index % actions.length,
      value: steps,
      marked: target >= TAKEN,
    })),
    write: format.axis,
    unit: say.unit,
    told: ({ row, column }) => say.target(format.percent(rows[row * actions.length + column]?.target ?? 0)),
  };
}

/** Every state with every action, state by state; those included that the policy knows and the log does not. */
export function supportRows({ support, unsupported }: ProofDiagnostics): readonly SupportRow[] {
  if (support === undefined) {
    return [];
  }
  const unseen = unsupported.flatMap(({ action }) =>
    action !== null && !support.actions.includes(action) ? [action] : [],
  );
  const actions = [...support.actions, ...new Set(unseen)];
  const lacking = (state: string, action: string): number =>
    unsupported.find((one) => one.state === state && one.action === action)?.target_probability ?? 0;
  return support.states.flatMap((state, row) =>
    actions.map((action, column) => ({
      state,
      action,
      steps: support.steps[row]?.[column] ?? 0,
      target: support.target_probability[row]?.[column] ?? lacking(state, action),
    })),
  );
}
