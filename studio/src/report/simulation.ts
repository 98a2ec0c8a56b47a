import type { Column } from '../dom/table';
import { table } from '../dom/table';
import { type Format, formatFor, type Maybe } from '../format/format';
import { plot } from '../plots/plot';
import { sankey, sankeyHeight } from '../plots/sankey';
import { LIGHT } from '../plots/theme';
import type { SimulatedStep, Simulation } from './documents';
import { journeyTree } from './journeyTree';
import { cards, note, section } from './layout';
import { peopleFlow } from './peopleFlow';
import { simulationFigures } from './simulationFigures';
import { type StepNode, stepTree, wayText } from './steps';

/** What a campaign brings: its figures, its tree of steps, the flow of people, and every step in a table. */
export function simulation(result: Simulation, language: string): Node[] {
  const format = formatFor(language, result.currency);
  const summary = [note(howMade(result, format)), cards(simulationFigures(result, format))];
  if (result.steps.length === 0) {
    return [...summary, note('The campaign has no step: everybody is left alone.')];
  }
  const tree = stepTree(result);
  return [
    ...summary,
    section(
      'The campaign step by step',
      note('Each branch says its share of the step before it. A band is as wide as the square root of its people.'),
      journeyTree(tree, format),
    ),
    section('Where people go', peoplePlot(result, tree, format)),
    section('Every step', table({ caption: 'Steps', columns: stepColumns(result.steps, format), rows: result.steps })),
  ];
}

function howMade({ world, mode, seed, audience }: Simulation, format: Format): string {
  const people = `${format.count(audience)} customers in the world "${world}"`;
  return mode === 'sampled'
    ? `${people}, simulated one by one${seed == null ? '' : ` (seed ${seed})`}; intervals hold the truth in 95 of 100 runs.`
    : `${people}; expected values.`;
}

function peoplePlot(result: Simulation, tree: StepNode, format: Format): HTMLElement {
  const columns: Column<SimulatedStep>[] = stepColumns(result.steps, format);
  return plot({
    title: 'People through the steps',
    description:
      `Flow of ${format.count(result.audience)} people through ${result.steps.length} steps; ` +
      `${format.count(result.conversions)} of them convert. The table holds every number.`,
    height: sankeyHeight(peopleFlow(tree, LIGHT, format.short)),
    leastWidth: 760,
    note: 'A band is as wide as the number of people who take it; its colour is their reaction.',
    option: (theme) => sankey(peopleFlow(tree, theme, format.short), theme, format.count),
    table: { caption: 'People through the steps', columns, rows: result.steps },
  });
}

function stepColumns(steps: readonly SimulatedStep[], format: Format): Column<SimulatedStep>[] {
  const number = (
    name: string,
    value: (step: SimulatedStep) => number | null,
    write: (value: Maybe) => string,
  ): Column<SimulatedStep> => ({ name, kind: 'number', value, text: (step) => write(value(step)) });
  const reactions = [...new Set(steps.flatMap((step) => Object.keys(step.reactions)))];
  return [
    { name: 'way', kind: 'text', value: ({ path }) => path, text: ({ path }) => wayText(path) },
    { name: 'channel', kind: 'text', value: ({ channel }) => channel },
    { name: 'message', kind: 'text', value: ({ message }) => message },
    number('people', ({ people }) => people, format.count),
    number('contacts', ({ contacts }) => contacts ?? null, format.count),
    ...reactions
      .filter((name) => name !== 'conversion')
      .map((name) => number(name, ({ reactions: all }) => all[name] ?? null, format.count)),
    number('conversions', ({ conversions }) => conversions, format.count),
    number('cost', ({ cost }) => cost, format.exactMoney),
    number('profit', ({ profit }) => profit, format.exactMoney),
  ];
}
