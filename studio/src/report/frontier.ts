import type { Column } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { Frontier, FrontierPoint } from './documents';
import { type Card, cards, note, section } from './layout';

/** What more of a limit would bring: the value of the best plan by the limit, and its slope. */
export function frontier(document: Frontier, language: string): Node[] {
  const format = formatFor(language);
  return [
    cards(figures(document, format)),
    section(
      `Value by limit of ${document.frontier.name}`,
      note('Each point is the best plan within that limit, proved optimal; the other limits stay.'),
      valuePlot(document, format),
    ),
  ];
}

function figures({ value, bound, limits, uses, shadow_prices }: Frontier, format: Format): Card[] {
  const limited = Object.entries(limits).map(([name, most]) => ({
    name: `${name}, at most ${format.number(most)}`,
    value: format.number(uses[name]),
    formula: `one more brings ${format.number(shadow_prices[name])}`,
  }));
  return [
    { name: 'Value', value: format.number(value), formula: `no other way brings more than ${format.number(bound)}` },
    ...limited,
  ];
}

function valuePlot({ frontier: { name, points } }: Frontier, format: Format): HTMLElement {
  return plot({
    title: `Value by limit of ${name}`,
    description: `The best value within ${points.length} limits of ${name}. The table holds every number.`,
    height: 360,
    option: (theme) =>
      curve(
        {
          lines: [{ name: 'value', points: points.map(({ limit, value }) => ({ x: limit, value })) }],
          xTitle: `${name}, at most`,
          valueTitle: 'value',
          writeX: format.number,
          writeAxisX: format.axis,
          write: format.number,
          writeAxis: format.axis,
          writeInterval: (value, lower, upper) =>
            `${format.number(value)}, ${format.interval([lower, upper], format.number)}`,
        },
        theme,
      ),
    table: { caption: `Value by limit of ${name}`, columns: columns(name, format), rows: points },
  });
}

function columns(name: string, format: Format): Column<FrontierPoint>[] {
  const number = (title: string, value: (point: FrontierPoint) => number): Column<FrontierPoint> => ({
    name: title,
    kind: 'number',
    value,
    text: (point) => format.number(value(point)),
  });
  return [
    number(`${name}, at most`, ({ limit }) => limit),
    number('value', ({ value }) => value),
    number('one more brings', ({ shadow_price }) => shadow_price),
  ];
}
