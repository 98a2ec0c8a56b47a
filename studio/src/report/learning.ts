import './policyMap.css';
import { type Column, table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { Learning, LearntState } from './documents';
import { type Card, cards, note, section } from './layout';
import { type BandPoint, bandOf } from './learningBand';
import { policyMap } from './policyMap';
import { campaignSections } from './simulation';
import { simulationFigures } from './simulationFigures';

const HEIGHT = 320;
const WHEN =
  'Each state at the first step at which a journey can be there; its value is what is then still to come. A square ends the journey.';

/** How a policy was learnt, what it is worth, and what it does. */
export function learning(learnt: Learning, language: string): Node[] {
  const format = formatFor(language, learnt.unit === '' ? undefined : learnt.unit);
  const write = learnt.unit === '' ? format.number : format.exactMoney;
  return [
    note(howMade(learnt, format)),
    cards(figures(learnt, format, write)),
    section('How the value grew', curvePlot(learnt, format, write)),
    ...whatItDoes(learnt, language, format, write),
  ];
}

type Write = (value: number | null | undefined) => string;

function howMade({ method, episodes, steps, seed, runs }: Learning, format: Format): string {
  const others = runs.length > 1 ? ` The band is that of ${runs.length} seeds.` : '';
  return `Learnt by ${method} from ${format.count(episodes)} journeys of ${format.count(steps)} steps in all, seed ${seed}. A learner sees what comes of what it does, never a probability.${others}`;
}

function figures(learnt: Learning, format: Format, write: Write): Card[] {
  const { value, value_interval, exact_value, explored, explored_at_most, steps } = learnt;
  const seen = {
    name: exact_value === undefined ? 'Value' : 'Seen in fresh journeys',
    value: write(value),
    interval: `95%: ${format.interval(value_interval, write)}`,
    formula: 'mean return of journeys that the learner never saw',
  };
  const exact = { name: 'Value', value: write(exact_value), formula: 'expected return of a journey, exactly' };
  return [
    ...(exact_value === undefined ? [] : [exact]),
    seen,
    {
      name: 'Tried',
      value: format.count(explored),
      formula: `contacts beside the choice of the moment, ${format.percent(steps === 0 ? 0 : explored / steps)} of all${
        explored_at_most === undefined ? '' : `; at most ${format.count(explored_at_most)} were allowed`
      }`,
    },
  ];
}

function curvePlot(learnt: Learning, format: Format, write: Write): HTMLElement {
  const points = bandOf(learnt.runs);
  const many = learnt.runs.length > 1;
  const last = points.at(-1);
  return plot({
    title: 'Value of the choice of the moment',
    description: `Curve from ${write(points[0]?.value)} to ${write(last?.value)} over ${format.count(last?.x)} journeys. The table holds every number.`,
    height: HEIGHT,
    leastWidth: 320,
    note: many
      ? `Line: mean over ${learnt.runs.length} seeds; band: from the lowest to the highest of them.`
      : 'One seed; --runs 10 draws a band over ten.',
    option: (theme) =>
      curve(
        {
          lines: [{ name: learnt.method, points: many ? points : points.map(({ x, value }) => ({ x, value })) }],
          xTitle: 'journeys',
          valueTitle: learnt.unit === '' ? 'value of a journey' : `value of a journey, ${learnt.unit}`,
          writeX: format.count,
          writeAxisX: format.axis,
          write,
          writeAxis: format.axis,
          writeInterval: (value, lower, upper) => `${write(value)}, ${format.interval([lower, upper], write)}`,
        },
        theme,
      ),
    table: { caption: 'Value by journeys', columns: pointColumns(format, write, many), rows: points },
  });
}

function pointColumns(format: Format, write: Write, many: boolean): Column<BandPoint>[] {
  const number = (name: string, value: (point: BandPoint) => number): Column<BandPoint> => ({
    name,
    kind: 'number',
    value,
    text: (point) => write(value(point)),
  });
  return [
    { name: 'journeys', kind: 'number', value: ({ x }) => x, text: ({ x }) => format.count(x) },
    number(many ? 'mean value' : 'value', ({ value }) => value),
    ...(many ? [number('lowest', ({ lower }) => lower), number('highest', ({ upper }) => upper)] : []),
  ];
}

function whatItDoes(learnt: Learning, language: string, format: Format, write: Write): Node[] {
  const { simulation, states = [], mapped, state_count } = learnt;
  if (simulation !== undefined) {
    const money = formatFor(language, simulation.currency);
    return [
      section('What the learnt campaign brings', cards(simulationFigures(simulation, money))),
      ...campaignSections(simulation, money),
    ];
  }
  const omitted =
    (state_count ?? 0) > states.length ? [note(`The first ${format.count(states.length)} states are shown.`)] : [];
  return [
    ...(mapped ? [section('Policy map', note(WHEN), policyMap(states, format))] : []),
    section(
      'What to do in each state',
      ...omitted,
      table({
        caption: 'States',
        columns: stateColumns(write),
        rows: states.filter(({ action }) => action !== undefined),
        searchable: states.length > 20,
      }),
    ),
  ];
}

function stateColumns(write: Write): Column<LearntState>[] {
  return [
    { name: 'state', kind: 'text', value: ({ state }) => state },
    { name: 'best action', kind: 'text', value: ({ action }) => action ?? '' },
    { name: 'first at step', kind: 'number', value: ({ step }) => step ?? null },
    { name: 'value', kind: 'number', value: ({ value }) => value ?? null, text: ({ value }) => write(value) },
  ];
}
