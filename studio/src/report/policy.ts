import type { Column } from '../dom/table';
import { table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { plot } from '../plots/plot';
import { stateGraph, stateGraphSize } from '../plots/stateGraph';
import type { Decision, Policy, PolicyMove } from './documents';
import { type Card, cards, note, section } from './layout';
import { policyGraph, STATES_DRAWN } from './policyGraph';
import { policyTable } from './policyTable';
import { policyVisits } from './policyVisits';

/** What to do in every state: the best action with the next best and its support, as a table, a graph and a heat map. */
export function policy(plan: Policy, language: string): Node[] {
  const format = formatFor(language);
  const decisions = [...plan.decisions].sort((one, other) => other.visits - one.visits);
  return [
    note(howMade(plan)),
    cards(figures(plan, format)),
    section(
      'What to do in each state',
      note(
        'Value: the expected return from a state on, when the best actions follow; the log’s own figures, which favour lucky actions. ' +
          'A decision is thin where fewer than 30 steps tried one of the two best actions. A lead below 1.96 standard errors is within its error: the two actions are not told apart.',
      ),
      policyTable(decisions, format),
    ),
    section('Where the best actions lead', graphPlot(plan, decisions, format)),
    section('What was tried where', policyVisits(plan, decisions, format)),
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

function figures(
  { journeys, steps, states, actions, decisions, unsupported: missing }: Policy,
  format: Format,
): Card[] {
  const thin = decisions.filter((decision) => decision.thin).length;
  return [
    { name: 'Journeys', value: format.count(journeys) },
    { name: 'Steps', value: format.count(steps), formula: `${format.number(steps / journeys)} a journey` },
    { name: 'States', value: format.count(states), formula: `${format.count(decisions.length)} with an action` },
    { name: 'Actions', value: format.count(actions) },
    { name: 'Thin decisions', value: format.count(thin), formula: 'few visits of one of the two best actions' },
    { name: 'Gaps', value: format.count(missing.length), formula: 'states where some action was never tried' },
  ];
}

function graphPlot(plan: Policy, decisions: readonly Decision[], format: Format): HTMLElement {
  const graph = policyGraph(plan, decisions, format);
  const { width, height } = stateGraphSize(graph);
  const omitted =
    decisions.length > STATES_DRAWN
      ? ` Of ${decisions.length} states the ${STATES_DRAWN} most visited are drawn; moves to others are not.`
      : '';
  return plot({
    title: 'States and their likely moves',
    description: `Graph of ${graph.states.length} states with ${graph.moves.length} likely moves under the best actions. The table holds every number.`,
    height,
    leastWidth: width,
    note: `From left to right by the step at which journeys come, from top to bottom by visits. After ▸ stands the best action; arrows show where it led in at least 20% of its steps, the wider the oftener. A broken frame: thin. Diamond: end. Point at a state to see its moves alone.${omitted}`,
    option: (theme, width) => stateGraph(graph, theme, width),
    table: {
      caption: 'Moves after the best actions',
      columns: moveColumns(format),
      rows: plan.moves,
      searchable: true,
    },
  });
}

function moveColumns(format: Format): Column<PolicyMove>[] {
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'best action', kind: 'text', value: ({ action }) => action },
    { name: 'next state', kind: 'text', value: ({ next_state }) => next_state },
    { name: 'steps', kind: 'number', value: ({ count }) => count, text: ({ count }) => format.count(count) },
    { name: 'share', kind: 'number', value: ({ share }) => share, text: ({ share }) => format.percent(share) },
  ];
}

function unsupported({ unsupported: missing }: Policy): Node[] {
  if (missing.length === 0) {
    return [];
  }
  const columns: Column<Policy['unsupported'][number]>[] = [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'actions never tried there', kind: 'text', value: ({ actions }) => actions.join(', ') },
  ];
  return [
    section(
      'What the log does not support',
      note('Nothing is known of these actions in these states, so that they cannot be chosen there.'),
      table({ caption: 'Unsupported', columns, rows: missing, searchable: missing.length > 20 }),
    ),
  ];
}
