import type { Column } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type Curve, curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { Prototypes, PrototypesRound, PrototypesWay } from './documents';
import { type Card, cards, note, section } from './layout';

/** The ways that are drawn; the table has all. */
const DRAWN = ['prototypes, best kept', 'one per seller', 'one for all'] as const;

/** One line of the table: a way after a round. */
interface Row extends PrototypesRound {
  readonly way: string;
}

/** Policies that sellers share: what they are worth week by week, whether they stand still, and who got the right one. */
export function prototypes(experiment: Prototypes, language: string): Node[] {
  const format = formatFor(language);
  return [
    cards(figures(experiment, format)),
    section(
      'What journeys earn',
      note(
        `Each of ${format.count(experiment.sellers)} sellers has customers of one of ${format.count(experiment.segments)} segments, which nobody knows. Value: expected feedback of a journey by the policy that each would get now, mean over sellers and ${format.count(experiment.seeds)} seeds, with its 95% interval.`,
      ),
      picture(experiment, format, {
        title: 'Value by week',
        valueTitle: 'feedback a journey',
        write: format.number,
        value: (round) => [round.value, ...round.value_interval],
        optimum: { name: 'optimum', value: experiment.optimum },
      }),
    ),
    section(
      'Who gets a policy of his own segment',
      picture(experiment, format, {
        title: 'Right segment by week',
        valueTitle: 'share of sellers',
        write: format.percent,
        value: (round) => [round.right_segment, ...round.right_segment_interval],
      }),
    ),
    section(
      'Do policies stand still?',
      note(
        `Maximum variation: the largest change of an action value among the policies in use, in units of feedback. Below ${format.number(experiment.threshold)} learning would stop.`,
      ),
      picture(experiment, format, {
        title: 'Maximum variation by week',
        valueTitle: 'largest change',
        write: format.number,
        value: (round) => [round.variation, round.variation, round.variation],
        optimum: { name: 'threshold', value: experiment.threshold },
      }),
    ),
  ];
}

interface Figure {
  readonly title: string;
  readonly valueTitle: string;
  readonly write: Format['number'];
  /** Value, lower and upper end. */
  readonly value: (round: PrototypesRound) => readonly [number, number, number];
  readonly optimum?: Curve['optimum'];
}

function figures(experiment: Prototypes, format: Format): Card[] {
  return experiment.ways.map((way) => ({
    name: way.way,
    value: format.number(way.value),
    interval: `95%: ${format.interval(way.value_interval, format.number)}`,
    formula: `right segment ${format.percent(way.right_segment)}, earned meanwhile ${format.number(way.earned)}`,
  }));
}

function picture(experiment: Prototypes, format: Format, figure: Figure): HTMLElement {
  const drawn = DRAWN.flatMap((name) => experiment.ways.filter(({ way }) => way === name));
  const rows = experiment.ways.flatMap(({ way, course }) => course.map((round) => ({ way, ...round })));
  return plot({
    title: figure.title,
    description: `${figure.title} of ${drawn.length} ways to share policies. The table holds every number.`,
    height: 320,
    note: `Lines: ${drawn.map(({ way }) => way).join(', ')}; bands: 95% intervals over seeds. The table has further ways.`,
    option: (theme) => curve(curveOf(drawn, format, figure), theme),
    table: { caption: figure.title, columns: columns(format), rows, searchable: true },
  });
}

function curveOf(drawn: readonly PrototypesWay[], format: Format, figure: Figure): Curve {
  return {
    lines: drawn.map((way) => ({
      name: way.way,
      dotted: way.way !== DRAWN[0],
      points: way.course.map((round) => {
        const [value, lower, upper] = figure.value(round);
        return { x: round.weeks, value, lower, upper };
      }),
    })),
    ...(figure.optimum && { optimum: figure.optimum }),
    xTitle: 'weeks',
    valueTitle: figure.valueTitle,
    writeX: format.count,
    writeAxisX: format.count,
    write: figure.write,
    writeAxis: figure.write,
    writeInterval: (value, lower, upper) => `${figure.write(value)}, ${format.interval([lower, upper], figure.write)}`,
  };
}

function columns(format: Format): Column<Row>[] {
  const number = (name: string, value: (row: Row) => number, write: Format['number'] = format.number) => ({
    name,
    kind: 'number' as const,
    value,
    text: (row: Row) => write(value(row)),
  });
  return [
    { name: 'policies', kind: 'text', value: ({ way }) => way },
    number('weeks', ({ weeks }) => weeks, format.count),
    number('value', ({ value }) => value),
    number('95% lower', ({ value_interval: [lower] }) => lower),
    number('95% upper', ({ value_interval: [, upper] }) => upper),
    number('right segment', ({ right_segment }) => right_segment, format.percent),
    number('maximum variation', ({ variation }) => variation),
  ];
}
