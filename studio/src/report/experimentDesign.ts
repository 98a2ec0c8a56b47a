import { type Column, table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type Curve, curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { EffectPoint, ExperimentDesign, PowerPoint } from './experimentDocuments';
import { levelText } from './experimentParts';
import { type Card, cards, note, section } from './layout';

const HEIGHT = 320;

/** How many people an experiment needs, and what more or fewer of them would find. */
export function experimentDesign(design: ExperimentDesign, language: string): Node[] {
  const format = formatFor(language);
  return [
    note(promise(design, format)),
    cards(figures(design, format)),
    section('Who gets what', armTable(design, format)),
    section('Power by people', powerPlot(design, format)),
    section('People by the smallest effect', effectPlot(design, format)),
  ];
}

function valueWriter({ outcome }: ExperimentDesign, format: Format): Format['number'] {
  return outcome === 'rate' ? format.percent : format.number;
}

function promise(design: ExperimentDesign, format: Format): string {
  const write = valueWriter(design, format);
  const change =
    design.outcome === 'rate'
      ? `a change from ${write(design.baseline)} to ${write((design.baseline ?? 0) + design.effect)}`
      : `a change of ${write(design.effect)}`;
  const correction = design.correction === 'none' ? 'without correction' : `${design.correction}-corrected`;
  return `Finds ${change} against the control with probability ${levelText(design.power, format)}; a false alarm comes with ${levelText(design.level, format)} (${design.sides}-sided, ${correction}).`;
}

function figures(design: ExperimentDesign, format: Format): Card[] {
  const { people, arms, days, entrants_per_day, achieved_power } = design;
  return [
    { name: 'People', value: format.count(people), formula: `in ${arms.length} arms` },
    ...(days == null
      ? []
      : [{ name: 'Days', value: format.count(days), formula: `at ${format.count(entrants_per_day)} people a day` }]),
    { name: 'Power', value: format.finePercent(achieved_power), formula: 'of each comparison with the control' },
  ];
}

function armTable({ arms }: ExperimentDesign, format: Format): HTMLElement {
  return table({
    caption: 'Arms',
    columns: [
      { name: 'arm', kind: 'text', value: ({ arm }) => arm },
      { name: 'share', kind: 'number', value: ({ share }) => share, text: ({ share }) => format.finePercent(share) },
      { name: 'people', kind: 'number', value: ({ people }) => people, text: ({ people }) => format.count(people) },
    ],
    rows: arms,
  });
}

function powerPlot(design: ExperimentDesign, format: Format): HTMLElement {
  const points = design.power_curve.map(({ people, power }) => ({ x: people, value: power }));
  return plot({
    title: 'Power by people',
    description: `The power rises to ${format.percent(design.power)} with ${format.count(design.people)} people. The table holds every number.`,
    height: HEIGHT,
    note: 'People in all arms. The power is that of the weakest comparison.',
    option: (theme) =>
      curve(
        {
          ...axes('people', 'power', format.count, format.percent, format),
          lines: [{ name: 'power', points }],
          optimum: { name: 'asked for', value: design.power },
        },
        theme,
      ),
    table: { caption: 'Power by people', columns: powerColumns(format), rows: design.power_curve },
  });
}

function effectPlot(design: ExperimentDesign, format: Format): HTMLElement {
  const write = valueWriter(design, format);
  const points = design.effect_curve.map(({ effect, people }) => ({ x: Math.abs(effect), value: people }));
  return plot({
    title: 'People by the smallest effect',
    description: `Half the effect takes about four times the people. The table holds every number.`,
    height: HEIGHT,
    note: 'People in all arms, at the same power and level. Dashed: this plan.',
    option: (theme) =>
      curve(
        {
          ...axes('smallest effect', 'people', write, format.count, format),
          lines: [{ name: 'people', points }],
          optimum: { name: 'this plan', value: design.people },
        },
        theme,
      ),
    table: {
      caption: 'People by the smallest effect',
      columns: effectColumns(write, format),
      rows: design.effect_curve,
    },
  });
}

function axes(
  xTitle: string,
  valueTitle: string,
  writeX: Format['number'],
  write: Format['number'],
  format: Format,
): Omit<Curve, 'lines'> {
  return {
    xTitle,
    valueTitle,
    writeX,
    writeAxisX: writeX === format.count ? format.axis : writeX,
    write,
    writeAxis: write === format.count ? format.axis : write,
    writeInterval: (value, lower, upper) => `${write(value)}, ${format.interval([lower, upper], write)}`,
  };
}

function powerColumns(format: Format): Column<PowerPoint>[] {
  return [
    { name: 'people', kind: 'number', value: ({ people }) => people, text: ({ people }) => format.count(people) },
    { name: 'power', kind: 'number', value: ({ power }) => power, text: ({ power }) => format.finePercent(power) },
  ];
}

function effectColumns(write: Format['number'], format: Format): Column<EffectPoint>[] {
  return [
    { name: 'smallest effect', kind: 'number', value: ({ effect }) => effect, text: ({ effect }) => write(effect) },
    { name: 'people', kind: 'number', value: ({ people }) => people, text: ({ people }) => format.count(people) },
  ];
}
