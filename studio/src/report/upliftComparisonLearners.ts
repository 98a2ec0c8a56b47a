import { type Column, table } from '../dom/table';
import { type Format, NO_VALUE } from '../format/format';
import { forest } from '../plots/forest';
import { plot } from '../plots/plot';
import { column } from './experimentParts';
import { type ComparedLearner, lineName, type UpliftComparison } from './upliftComparisonDocument';
import type { Interval } from './upliftEvaluationDocument';

const ROW_HEIGHT = 28;
const AXES_HEIGHT = 60;

/** What readers call each measure, by the name of its definition; others keep the name of their field. */
const MEASURES: Readonly<Record<string, string>> = {
  qini: 'Qini coefficient',
  auuc: 'Uplift AUC',
  causalml_auuc: 'AUUC of CausalML',
  uplift_at_30: 'Uplift at 30 %',
  autoc: 'AUTOC',
  policy_value: 'Value of choosing, by inverse propensity',
  policy_value_dr: 'Value of choosing',
  policy_gain: 'Gain of choosing',
  raw_qini_sum: 'Raw Qini, sum',
  'qini curve': 'Qini curve',
  toc: 'Targeting operator characteristic',
  gates: 'Effects of fifths',
  blp_slope: 'Slope of the scale',
  calibration_r2: 'Calibration R²',
  intervals: 'Intervals',
  beats_random: 'Sure: better than lots',
  profit: 'Profit',
  'several arms': 'Several arms',
  random: 'Customers by lot',
  'permuted-treatment': 'Treatment permuted',
};

/** The scores that decide, with their intervals, beside those on the rows that were learnt from. */
export function scorePlot({ ranked_by, table: lines }: UpliftComparison, format: Format): HTMLElement {
  const hasQini = ranked_by === 'qini';
  const name = hasQini ? 'Qini coefficient' : 'AUTOC';
  const estimates = lines.flatMap((line) => {
    const value = hasQini ? line.qini : line.autoc;
    const interval = hasQini ? line.qini_interval : line.autoc_interval;
    const learnt = hasQini ? line.in_sample?.qini : line.in_sample?.autoc;
    return value === null || interval === null
      ? []
      : [
          {
            name: lineName(line),
            value,
            lower: interval[0],
            upper: interval[1],
            ...(learnt != null && { mark: learnt }),
          },
        ];
  });
  return plot({
    title: `${name} on other customers and on the rows learnt from`,
    description: `The ${name} of ${estimates.length} rankings with their intervals. The table holds every number.`,
    height: AXES_HEIGHT + ROW_HEIGHT * estimates.length,
    leastWidth: 300,
    option: (theme, width) =>
      forest({ estimates, valueTitle: name, write: format.number, writeAxis: format.axis, zero: true }, theme, width),
    table: { caption: 'All learners', columns: columns(format), rows: lines },
  });
}

/** Some lines of the comparison with all that is told of them. */
export function learnerTable(caption: string, rows: readonly ComparedLearner[], format: Format): HTMLElement {
  return table({ caption, columns: columns(format), rows });
}

function columns(format: Format): Column<ComparedLearner>[] {
  const ends = (name: string, interval: (line: ComparedLearner) => Interval): Column<ComparedLearner> => ({
    name,
    kind: 'number',
    value: (line) => interval(line)?.[0] ?? null,
    text: (line) => {
      const known = interval(line);
      return known === null ? NO_VALUE : format.interval(known, format.number);
    },
  });
  return [
    { name: 'learner', kind: 'text', value: lineName },
    column('Qini', ({ qini }) => qini, format.number),
    ends('of these scores', ({ qini_interval }) => qini_interval),
    { name: 'sure', kind: 'text', value: ({ beats_random }) => (beats_random ? 'yes' : 'no') },
    column('Qini, rows learnt', ({ in_sample }) => in_sample?.qini ?? null, format.number),
    column('uplift at 30 %', ({ uplift_at_30 }) => uplift_at_30, format.number),
    column('AUTOC', ({ autoc }) => autoc, format.number),
    column('choosing', ({ policy_value_dr }) => policy_value_dr, format.number),
    column('gain', ({ policy_gain }) => policy_gain, format.number),
    ends('of this gain', ({ policy_gain_interval }) => policy_gain_interval),
    column('seconds', ({ learner, seconds }) => (learner === 'random' ? null : seconds), format.decimal),
  ];
}

/** What each number is, by its definition. */
export function definitionTable(definitions: Readonly<Record<string, string>>): HTMLElement {
  const rows = Object.entries(definitions).map(([field, definition]) => ({
    name: MEASURES[field] ?? field,
    definition,
  }));
  const columns: Column<(typeof rows)[number]>[] = [
    { name: 'number', kind: 'text', value: ({ name }) => name },
    { name: 'definition', kind: 'text', value: ({ definition }) => definition },
  ];
  return table({ caption: 'Definitions', columns, rows });
}
