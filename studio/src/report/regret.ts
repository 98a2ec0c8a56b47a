import type { Column } from '../dom/table';
import { type Format, type Maybe, NO_VALUE } from '../format/format';
import { plot } from '../plots/plot';
import { LEAST_WIDTH, type RankedBars, rankedBars, rankedBarsHeight } from '../plots/rankedBars';
import type { Plan, PlannedStep } from './documents';
import { note } from './layout';
import { wayText } from './steps';

/** Bars that are still read; the table has all decisions. */
const BARS_AT_MOST = 20;

/** A regret below this part of the optimum is the rounding error of sums of millions. */
const NOISE = 1e-9;

/** The decisions of a drawn campaign, the costliest first; rounding errors are nought. */
export function byRegret({ steps = [], simulation }: Plan): PlannedStep[] {
  const noise = NOISE * Math.abs(simulation.profit);
  return steps
    .map((step) => (Math.abs(step.regret) < noise ? { ...step, regret: 0 } : step))
    .sort((one, other) => other.regret - one.regret);
}

/** What each decision of a drawn campaign costs, as bars and as a table. */
export function regretPlot(plan: Plan, format: Format): Node {
  const decisions = byRegret(plan);
  const costly = decisions.filter(({ regret }) => regret > 0);
  if (costly.length === 0) {
    return note('Nothing: every decision is one of the best.');
  }
  const data: RankedBars = {
    bars: costly.slice(0, BARS_AT_MOST).map((step) => ({ name: decisionText(step), value: step.regret })),
    valueTitle: plan.simulation.currency === undefined ? 'regret' : `regret, ${plan.simulation.currency}`,
    write: format.money,
    writeAxis: format.axis,
  };
  const rest = decisions.length - costly.length;
  return plot({
    title: 'Regret by decision',
    description: `Bars of the regret of ${data.bars.length} decisions, the costliest first. The table holds every number.`,
    height: rankedBarsHeight(data),
    leastWidth: LEAST_WIDTH,
    note: `Regret: people × (best value from here − value of the drawn action followed by the best continuation). Values are per person; regrets sum to what is left on the table.${rest > 0 ? ` ${rest} of ${decisions.length} decisions cost nothing.` : ''}`,
    option: (theme) => rankedBars(data, theme),
    table: { caption: 'Regret by decision', columns: regretColumns(plan, format), rows: decisions },
  });
}

function decisionText(step: PlannedStep): string {
  return `${wayText(step.path)}: ${step.action}, better ${bestText(step)}`;
}

function bestText({ best_action, best_wait_days }: PlannedStep): string {
  return best_wait_days === undefined ? best_action : `${best_action} after ${best_wait_days} days`;
}

/** The columns of a table of decisions. */
export function regretColumns({ gap }: Plan, format: Format): Column<PlannedStep>[] {
  const number = (
    name: string,
    value: (step: PlannedStep) => number | null,
    write: (value: Maybe) => string,
  ): Column<PlannedStep> => ({ name, kind: 'number', value, text: (step) => write(value(step)) });
  const share = ({ regret }: PlannedStep): number | null => (gap === undefined || gap <= 0 ? null : regret / gap);
  return [
    { name: 'after', kind: 'text', value: ({ path }) => path, text: ({ path }) => wayText(path) },
    { name: 'drawn', kind: 'text', value: ({ action }) => action },
    { name: 'best', kind: 'text', value: bestText },
    number('people', ({ people }) => people, format.count),
    number('value as drawn', ({ value_to_go }) => value_to_go, format.decimal),
    number('best value', ({ best_value_to_go }) => best_value_to_go, format.decimal),
    number('regret', ({ regret }) => regret, format.exactMoney),
    number('of the gap', share, (value) => (value === 0 ? NO_VALUE : format.percent(value))),
  ];
}
