import { type Column, table } from '../dom/table';
import type { Format } from '../format/format';
import { forest } from '../plots/forest';
import { plot } from '../plots/plot';
import { column, named } from './experimentParts';
import type {
  EffectGroup,
  Interval,
  KindBounds,
  RankingPart,
  UpliftEvaluation,
  UpliftPercentile,
} from './upliftEvaluationDocument';

const KINDS: Readonly<Record<KindBounds['kind'], string>> = {
  persuadable: 'Persuadable: responds only when treated',
  'sure-thing': 'Sure thing: responds anyway',
  'lost-cause': 'Lost cause: never responds',
  'sleeping-dog': 'Sleeping dog: responds only when left alone',
};

/** The measures that are single numbers, by the name of their field. */
const MEASURES = [
  ['qini', 'Qini coefficient'],
  ['uplift_auc', 'Uplift AUC'],
  ['causalml_auuc', 'AUUC of CausalML'],
  ['causalml_qini', 'Qini score of CausalML'],
  ['raw_qini_sum', 'Raw Qini, sum'],
  ['autoc', 'AUTOC'],
  ['rate_qini', 'Rank-weighted Qini'],
  ['blp_slope', 'Slope of the scale'],
  ['calibration_r2', 'Calibration R²'],
  ['policy_value', 'Value of choosing, by inverse propensity'],
  ['policy_value_dr', 'Value of choosing, doubly robust'],
] as const;

interface Measure {
  readonly name: string;
  readonly value: number | null;
  readonly interval: Interval;
  readonly definition: string;
}

interface PolicyRow {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval;
}

/** Every measure with its interval and its definition. */
export function measureTable(document: UpliftEvaluation, format: Format): HTMLElement {
  const rows = MEASURES.flatMap(([field, name]): Measure[] => {
    const value = document[field];
    return value === undefined
      ? []
      : [
          {
            name,
            value,
            interval: document[`${field}_interval`] ?? null,
            definition: document.definitions[field] ?? '',
          },
        ];
  });
  const columns: Column<Measure>[] = [
    { name: 'measure', kind: 'text', value: ({ name }) => name },
    column('value', ({ value }) => value, format.number),
    column('lower', ({ interval }) => interval?.[0] ?? null, format.number),
    column('upper', ({ interval }) => interval?.[1] ?? null, format.number),
    { name: 'definition', kind: 'text', value: ({ definition }) => definition },
  ];
  return table({ caption: 'Measures and their definitions', columns, rows });
}

/** The uplift seen in each tenth of the ranking. */
export function tenthPlot({ percentiles: rows }: RankingPart, format: Format): HTMLElement {
  const columns: Column<UpliftPercentile>[] = [
    column('up to', ({ percent }) => percent / 100, format.percent),
    column('treated', ({ treated }) => treated, format.count),
    column('controls', ({ controls }) => controls, format.count),
    column('treated mean', ({ treated_mean }) => treated_mean, format.number),
    column('control mean', ({ control_mean }) => control_mean, format.number),
    column('uplift', ({ uplift }) => uplift, format.number),
    column('lower', ({ uplift_interval }) => uplift_interval?.[0] ?? null, format.number),
    column('upper', ({ uplift_interval }) => uplift_interval?.[1] ?? null, format.number),
  ];
  return effects(
    'Uplift by tenths of the score',
    'uplift',
    rows.flatMap(({ uplift, uplift_interval }, at) => named(`tenth ${at + 1}`, uplift ?? 0, uplift_interval)),
    { caption: 'Tenths by score', columns, rows },
    format,
  );
}

/** The effect of each fifth by score. */
export function groupPlot({ gates: rows }: UpliftEvaluation, format: Format): HTMLElement {
  const columns: Column<EffectGroup>[] = [
    column('customers', ({ rows: count }) => count, format.count),
    column('mean score', ({ score }) => score, format.number),
    column('effect', ({ effect }) => effect, format.number),
    column('lower', ({ effect_interval }) => effect_interval?.[0] ?? null, format.number),
    column('upper', ({ effect_interval }) => effect_interval?.[1] ?? null, format.number),
  ];
  return effects(
    'Effect by fifths of the score',
    'effect that came',
    rows.flatMap(({ score, effect, effect_interval }) =>
      named(`score ${format.number(score)}`, effect, effect_interval),
    ),
    { caption: 'Fifths by score', columns, rows },
    format,
  );
}

/** What choosing yields beside one arm for all. */
export function policyPlot(document: UpliftEvaluation & RankingPart, format: Format): HTMLElement {
  const rows: PolicyRow[] = [
    {
      name: 'each his own',
      value: document.policy_value_dr,
      interval: document.policy_value_dr_interval,
    },
    ...document.arm_values.map(({ arm, value, interval }) => ({ name: `${arm} for all`, value, interval })),
  ];
  return effects(
    'Mean outcome under each policy',
    'outcome a customer',
    rows.flatMap(({ name, value, interval }) => named(name, value, interval)),
    {
      caption: 'Policies',
      columns: [
        { name: 'policy', kind: 'text', value: ({ name }: PolicyRow) => name },
        column('outcome a customer', ({ value }: PolicyRow) => value, format.number),
        column('lower', ({ interval }: PolicyRow) => interval?.[0] ?? null, format.number),
        column('upper', ({ interval }: PolicyRow) => interval?.[1] ?? null, format.number),
      ],
      rows,
    },
    format,
    false,
  );
}

/** Between which shares each kind of customers lies. */
export function kindTable(rows: readonly KindBounds[], format: Format): HTMLElement {
  return table({
    caption: 'Kinds of customers',
    columns: [
      { name: 'kind', kind: 'text', value: ({ kind }: KindBounds) => KINDS[kind] },
      column('at least', ({ least }: KindBounds) => least, format.percent),
      column('at most', ({ greatest }: KindBounds) => greatest, format.percent),
    ],
    rows,
  });
}

function effects<Row>(
  title: string,
  valueTitle: string,
  estimates: ReturnType<typeof named>,
  data: { readonly caption: string; readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] },
  format: Format,
  zero = true,
): HTMLElement {
  return plot({
    title,
    description: `${title}, ${estimates.length} estimates with their intervals. The table holds every number.`,
    height: 60 + 30 * estimates.length,
    option: (theme, width) =>
      forest({ estimates, valueTitle, write: format.number, writeAxis: format.axis, zero }, theme, width),
    table: data,
  });
}
