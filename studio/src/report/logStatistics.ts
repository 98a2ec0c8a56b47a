import type { Column } from '../dom/table';
import { table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { bars } from '../plots/bars';
import { estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import { sankey, sankeyHeight } from '../plots/sankey';
import { LIGHT } from '../plots/theme';
import type { LogStatistics, Transition } from './documents';
import { type Card, cards, note, section } from './layout';
import { type ColumnMove, columnMoves, stateFlow } from './stateFlow';

type RewardOfAction = LogStatistics['reward_by_action'][number];

/** Actions that a forest plot can hold so that it is still read; the table has all. */
const ACTIONS_DRAWN = 40;

/** What a log holds: its size, what each action earned, how long journeys are and where they go. */
export function logStatistics(statistics: LogStatistics, language: string): Node[] {
  const format = formatFor(language);
  return [
    cards(figures(statistics, format)),
    section(
      'What each action earned',
      note('Mean reward of the steps with an action. A difference may come from whom the action was given to.'),
      rewardPlot(statistics, format),
    ),
    section('How long journeys are', lengths(statistics, format)),
    section('Where journeys go', flowPlot(statistics, format)),
    section('Commonest transitions', ...transitions(statistics, format)),
  ];
}

function figures(statistics: LogStatistics, format: Format): Card[] {
  const { mean, standard_error, standard_deviation } = statistics.return;
  const whole = standard_error == null ? undefined : estimate('return', mean, standard_error);
  return [
    {
      name: 'Mean return of a journey',
      value: format.number(mean),
      interval: whole && `95%: ${format.interval([whole.lower, whole.upper], format.number)}`,
      formula: `standard deviation ${format.number(standard_deviation)}`,
    },
    { name: 'Journeys', value: format.count(statistics.journeys) },
    {
      name: 'Steps',
      value: format.count(statistics.steps),
      formula: `${format.number(statistics.steps / statistics.journeys)} a journey`,
    },
    { name: 'States', value: format.count(statistics.states) },
    { name: 'Actions', value: format.count(statistics.actions) },
    {
      name: 'Cut-offs',
      value: format.count(statistics.cut_offs),
      formula: 'journeys still open when observation ended',
    },
  ];
}

function rewardPlot({ reward_by_action }: LogStatistics, format: Format): HTMLElement {
  const known = reward_by_action.filter(({ standard_error }) => standard_error != null);
  const drawn = [...known].sort((one, other) => other.steps - one.steps).slice(0, ACTIONS_DRAWN);
  const estimates = drawn
    .map(({ action, mean, standard_error }) => estimate(action, mean, standard_error ?? 0))
    .sort((one, other) => other.value - one.value);
  const left = reward_by_action.length - drawn.length;
  const omitted = ` ${format.count(drawn.length)} of ${format.count(reward_by_action.length)} actions are drawn: those with most steps and a known error.`;
  return plot({
    title: 'Reward by action',
    description: `Mean reward with its 95% interval for ${drawn.length} actions. The table holds every number.`,
    height: 60 + 30 * estimates.length,
    note: `Dot: mean; bar: 95% interval, written as value, lower to upper.${left > 0 ? omitted : ''}`,
    option: (theme, width) =>
      forest({ estimates, valueTitle: 'reward a step', write: format.number, writeAxis: format.axis }, theme, width),
    table: { caption: 'Reward by action', columns: rewardColumns(format), rows: reward_by_action },
  });
}

function rewardColumns(format: Format): Column<RewardOfAction>[] {
  const number = (name: string, value: (row: RewardOfAction) => number | null, write = format.number) => ({
    name,
    kind: 'number' as const,
    value,
    text: (row: RewardOfAction) => write(value(row)),
  });
  const bound = (side: 'lower' | 'upper') => (row: RewardOfAction) =>
    row.standard_error == null ? null : estimate(row.action, row.mean, row.standard_error)[side];
  return [
    { name: 'action', kind: 'text', value: ({ action }) => action },
    number('steps', ({ steps }) => steps, format.count),
    number('mean reward', ({ mean }) => mean),
    number('95% lower', bound('lower')),
    number('95% upper', bound('upper')),
    number('standard error', ({ standard_error }) => standard_error ?? null),
  ];
}

/** A plot, or where all journeys are of one length a sentence. */
function lengths(statistics: LogStatistics, format: Format): Node {
  const [only, ...others] = Object.keys(statistics.lengths);
  return only !== undefined && others.length === 0
    ? note(`Each of the ${format.count(statistics.journeys)} journeys has ${only} ${only === '1' ? 'step' : 'steps'}.`)
    : lengthPlot(statistics, format);
}

function lengthPlot({ lengths: byLength, journeys }: LogStatistics, format: Format): HTMLElement {
  const all = Object.entries(byLength)
    .map(([steps, count]) => ({ steps: Number(steps), count }))
    .sort((one, other) => one.steps - other.steps);
  const longest = all.at(-1)?.steps ?? 0;
  return plot({
    title: 'Journeys by number of steps',
    description: `Histogram of ${format.count(journeys)} journeys by their number of steps, from ${all[0]?.steps ?? 0} to ${longest}.`,
    height: 280,
    option: (theme) =>
      bars(
        {
          bars: all.map(({ steps, count }) => ({ name: format.count(steps), value: count })),
          nameTitle: 'steps',
          valueTitle: 'journeys',
          write: format.short,
          writeAxis: format.axis,
        },
        theme,
      ),
    table: {
      caption: 'Journeys by number of steps',
      columns: [
        { name: 'steps', kind: 'number', value: ({ steps }) => steps },
        { name: 'journeys', kind: 'number', value: ({ count }) => count, text: ({ count }) => format.count(count) },
      ],
      rows: all,
    },
  });
}

function flowPlot(statistics: LogStatistics, format: Format): HTMLElement {
  const { flow = [], flow_listed_at_most: most = Number.POSITIVE_INFINITY } = statistics;
  const omitted = fullestStep(flow) >= most ? ` Of each step the ${format.count(most)} commonest moves are drawn.` : '';
  const moves = columnMoves(statistics);
  const bySteps = flow.length > 0;
  const steps = moves.reduce((most, { column }) => Math.max(most, column + 2), 2);
  return plot({
    title: 'Commonest moves between states',
    description: `Flow of journeys between states in ${steps} columns. The table holds every number.`,
    height: sankeyHeight(stateFlow(moves, LIGHT)),
    leastWidth: Math.max(640, 180 * steps),
    note: bySteps
      ? `One column a step, at most the first eight; the eight largest states of each by name.${omitted}`
      : 'Left: the state before a step, right: the state after it; the eight largest of each by name.',
    option: (theme, width) => sankey(stateFlow(moves, theme), theme, width, format.count),
    table: { caption: 'Moves between states', columns: moveColumns(format), rows: moves, searchable: true },
  });
}

/** The moves told of the step of which most are told. */
function fullestStep(flow: NonNullable<LogStatistics['flow']>): number {
  const moves = new Map<number, number>();
  for (const { step } of flow) {
    moves.set(step, (moves.get(step) ?? 0) + 1);
  }
  return Math.max(0, ...moves.values());
}

function moveColumns(format: Format): Column<ColumnMove>[] {
  return [
    { name: 'column', kind: 'number', value: ({ column }) => column },
    { name: 'from', kind: 'text', value: ({ from }) => from },
    { name: 'to', kind: 'text', value: ({ to }) => to },
    { name: 'moves', kind: 'number', value: ({ count }) => count, text: ({ count }) => format.count(count) },
  ];
}

function transitions({ transitions: listed, transitions_in_all }: LogStatistics, format: Format): Node[] {
  const rows = [...listed].sort((one, other) => other.count - one.count);
  const columns: Column<Transition>[] = [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'action', kind: 'text', value: ({ action }) => action },
    { name: 'next state', kind: 'text', value: ({ next_state }) => next_state },
    { name: 'count', kind: 'number', value: ({ count }) => count, text: ({ count }) => format.count(count) },
  ];
  const all = transitions_in_all ?? rows.length;
  const omitted =
    all > rows.length ? [note(`The ${format.count(rows.length)} commonest of ${format.count(all)}.`)] : [];
  return [...omitted, table({ caption: 'Transitions', columns, rows, searchable: true, sortedBy: 3 })];
}
