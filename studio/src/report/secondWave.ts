import { type Column, table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type CurveLine, type CurvePoint, curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { SecondWave, SecondWaveRuns } from './documents';
import { type Card, cards, note, section } from './layout';

const HEIGHT = 340;

/** What a learner proposes beside a drawn campaign, and how many customers it takes from there and from nothing. */
export function secondWave(wave: SecondWave, language: string): Node[] {
  const format = formatFor(language, wave.currency);
  const { learning_time: time } = wave;
  return [
    note(
      `Learnt by ${wave.learner} from ${format.count(wave.customers)} customers, seed ${wave.seed}. Values are exact expectations of the whole audience, which the learner never sees.`,
    ),
    cards(figures(wave, format)),
    section('How the value grew', curvePlot(wave, format)),
    ...(time === undefined ? [] : [section('Customers needed', timeTable(time, format))]),
  ];
}

function figures({ human, proposed, optimum }: SecondWave, format: Format): Card[] {
  const share = (value: number): string =>
    optimum === null ? 'expected value' : `${format.percent(value / optimum)} of the optimum`;
  return [
    { name: 'Drawn campaign', value: format.exactMoney(human.value), formula: share(human.value) },
    { name: 'Proposal', value: format.exactMoney(proposed.value), formula: share(proposed.value) },
    ...(optimum === null
      ? []
      : [{ name: 'Optimum', value: format.exactMoney(optimum), formula: 'exact, over all campaigns' }]),
  ];
}

function linesOf({ learner, curve: points, learning_time: time }: SecondWave): CurveLine[] {
  if (time === undefined) {
    return [{ name: learner, points: points.map(({ customers: x, value }) => ({ x, value })) }];
  }
  return [
    { name: 'from the drawn campaign', points: banded(time.warm) },
    { name: 'from nothing', points: banded(time.cold), dotted: true },
  ];
}

function banded({ curve: points }: SecondWaveRuns): CurvePoint[] {
  return points.map(({ customers: x, value, interval: [lower, upper] }) => ({ x, value, lower, upper }));
}

interface Row {
  readonly start: string;
  readonly point: CurvePoint;
}

function curvePlot(wave: SecondWave, format: Format): HTMLElement {
  const { learning_time: time, optimum, human, currency } = wave;
  const lines = linesOf(wave);
  return plot<Row>({
    title: 'Value of the choice of the moment',
    description: `From ${format.exactMoney(human.value)} as drawn; the table holds every number.`,
    height: HEIGHT,
    leastWidth: 320,
    note:
      time === undefined
        ? 'One seed; --seeds 20 draws bands.'
        : `Lines: means over ${time.seeds} seeds; bands: the middle 90 % of them.`,
    option: (theme) =>
      curve(
        {
          lines,
          ...(optimum === null ? {} : { optimum: { name: 'optimum', value: optimum } }),
          start: { name: 'drawn campaign', value: human.value },
          xTitle: 'customers used',
          valueTitle: `expected value, ${currency}`,
          isLogarithmic: true,
          writeX: format.count,
          writeAxisX: format.axis,
          write: format.exactMoney,
          writeAxis: format.axis,
          writeInterval: (value, lower, upper) =>
            `${format.exactMoney(value)}, ${format.interval([lower, upper], format.exactMoney)}`,
        },
        theme,
      ),
    table: {
      caption: 'Value by customers',
      columns: columns(format),
      rows: lines.flatMap(({ name, points }) => points.map((point) => ({ start: name, point }))),
    },
  });
}

function columns(format: Format): Column<Row>[] {
  const money = (name: string, value: (point: CurvePoint) => number): Column<Row> => ({
    name,
    kind: 'number',
    value: ({ point }) => value(point),
    text: ({ point }) => format.exactMoney(value(point)),
  });
  return [
    { name: 'start', kind: 'text', value: ({ start }) => start },
    { name: 'customers', kind: 'number', value: ({ point }) => point.x, text: ({ point }) => format.count(point.x) },
    money('value', ({ value }) => value),
    money('lower', ({ value, lower }) => lower ?? value),
    money('upper', ({ value, upper }) => upper ?? value),
  ];
}

interface Needed {
  readonly start: string;
  readonly runs: SecondWaveRuns;
}

function timeTable(
  { warm, cold, reach, seeds }: NonNullable<SecondWave['learning_time']>,
  format: Format,
): HTMLElement {
  const interval = ({ interval: ends }: SecondWaveRuns): string =>
    ends === null ? 'unknown' : ends.map((end) => (end === null ? 'unknown' : format.count(end))).join(' to ');
  return table<Needed>({
    caption: `Customers until ${format.percent(reach)} of the optimum for good`,
    columns: [
      { name: 'start', kind: 'text', value: ({ start }) => start },
      {
        name: 'median',
        kind: 'number',
        value: ({ runs }) => runs.customers,
        text: ({ runs }) => (runs.customers === null ? 'unknown' : format.count(runs.customers)),
      },
      { name: '95 % interval', kind: 'text', value: ({ runs }) => interval(runs) },
      { name: 'seeds that got there', kind: 'text', value: ({ runs }) => `${runs.reached} of ${seeds}` },
    ],
    rows: [
      { start: 'drawn campaign', runs: warm },
      { start: 'nothing', runs: cold },
    ],
  });
}
