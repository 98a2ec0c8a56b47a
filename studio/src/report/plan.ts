import { table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import type { Plan } from './documents';
import { type Card, cards, note, section } from './layout';
import { byRegret, regretColumns, regretPlot } from './regret';
import { campaignSections } from './simulation';
import { simulationFigures } from './simulationFigures';

/** The best campaign of a world, and what each decision of a drawn one costs against it. */
export function plan(document: Plan, language: string): Node[] {
  const { simulation } = document;
  const format = formatFor(language, simulation.currency);
  return [
    note(howMade(document, format)),
    ...drawnSections(document, format),
    section('What the best campaign brings', cards(simulationFigures(simulation, format))),
    ...campaignSections(simulation, format),
  ];
}

function howMade({ world, audience, states_expanded, type_error, simulation }: Plan, format: Format): string {
  const best = `The best of all campaigns in the world "${world}" for ${format.count(audience)} customers: ${format.money(simulation.profit)}. ${format.count(states_expanded)} states were weighed`;
  return type_error === undefined
    ? `${best}.`
    : `${best}; twice as many hidden types of customers would change the profit by ${format.percent(type_error)}.`;
}

function drawnSections(document: Plan, format: Format): Node[] {
  const { drawn, gap } = document;
  if (drawn === undefined || gap === undefined) {
    return [];
  }
  return [
    cards(gapFigures(document.simulation.profit, drawn.profit, gap, format)),
    section(
      `What the decisions of "${drawn.name}" cost`,
      regretPlot(document, format),
      table({
        caption: 'Decisions',
        columns: regretColumns(document, format),
        rows: byRegret(document),
        searchable: (document.steps?.length ?? 0) > 20,
        sortedBy: 6,
      }),
    ),
  ];
}

function gapFigures(best: number, profit: number, gap: number, format: Format): Card[] {
  return [
    { name: 'As drawn', value: format.money(profit), formula: 'net profit of the drawn campaign' },
    { name: 'Best campaign', value: format.money(best), formula: 'net profit of the optimum' },
    {
      name: 'Left on the table',
      value: format.money(gap),
      formula: `${best > 0 ? `${format.percent(gap / best)} of the optimum, ` : ''}the sum of all regrets`,
    },
  ];
}
