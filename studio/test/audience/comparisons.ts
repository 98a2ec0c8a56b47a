import type { ExperimentTable, TableColumn, UpliftComparison, UpliftLearners, UpliftRow } from '../../src/api/schema';

const NOTHING = {
  qini: null,
  auuc: null,
  causalml_auuc: null,
  uplift_at_30: null,
  autoc: null,
  policy_value: null,
  policy_value_dr: null,
  policy_gain: null,
  raw_qini_sum: null,
} as const;

const NO_INTERVALS = Object.fromEntries(Object.keys(NOTHING).map((name) => [`${name}_interval`, null])) as Pick<
  UpliftRow,
  Extract<keyof UpliftRow, `${string}_interval`>
>;

function row(learner: string, base: string | null, change: Partial<UpliftRow>): UpliftRow {
  return { learner, base, ...NOTHING, ...NO_INTERVALS, treated_share: 0.5, beats_random: false, seconds: 0, ...change };
}

/** Letters that change the young and put off the old. */
export const PAYS: UpliftComparison = {
  rows: 4000,
  arms: ['plain', 'letter'],
  outcome: 'bought',
  treatment: 'arm',
  features: ['age'],
  effects: [{ arm: 'letter', ate: 0.1, ate_interval: [0.07, 0.13] }],
  arm_values: [
    { arm: 'plain', value: 0.3, value_interval: [0.28, 0.32] },
    { arm: 'letter', value: 0.4, value_interval: [0.38, 0.42] },
  ],
  table: [
    row('t', 'linear', {
      qini: 0.4,
      qini_interval: [0.3, 0.5],
      policy_gain: 0.05,
      policy_gain_interval: [0.03, 0.07],
      seconds: 1.5,
      in_sample: { qini: 0.6, auuc: null, uplift_at_30: null, autoc: null, policy_value: null, raw_qini_sum: null },
    }),
    row('cts-forest', null, { qini: 0.2, qini_interval: [0.1, 0.3] }),
    row('random', null, { qini: 0.01, qini_interval: [-0.09, 0.11] }),
    row('permuted-treatment', 't on linear', { qini: -0.02, qini_interval: [-0.12, 0.08] }),
  ],
  best: { learner: 't', base: 'linear' },
  verdict: '',
  finding: 'personalise',
  has_effect: true,
  best_policy: 't on linear',
  best_arm: 'letter',
  propensity: 'known',
  propensity_model: null,
  clip: null,
  trim: null,
  left_out: 0,
  caution: null,
  ranked_by: 'qini',
  threshold: 0,
  folds: 2,
  repeats: 1,
  level: 0.95,
  seed: 1,
  definitions: {},
  curves: [
    {
      learner: 't',
      base: 'linear',
      qini: [
        { percent: 50, value: 0.08, interval: [0.06, 0.1] },
        { percent: 100, value: 0.05, interval: [0.03, 0.07] },
      ],
      toc: [
        { percent: 1, value: 0.9, interval: [-1, 2] },
        { percent: 50, value: 0.2, interval: [0.15, 0.25] },
        { percent: 100, value: 0, interval: [0, 0] },
      ],
    },
  ],
  gates: [
    { rows: 2000, least: -0.1, greatest: -0.1, foretold: -0.1, effect: -0.09, effect_interval: [-0.12, -0.06] },
    { rows: 2000, least: 0.3, greatest: 0.3, foretold: 0.3, effect: 0.28, effect_interval: [0.25, 0.31] },
  ],
  blp_slope: 0.9,
  blp_slope_interval: [0.7, 1.1],
  calibration_r2: 0.9,
  calibration_r2_interval: [0.7, 1.1],
  explanations: [
    {
      arm: 'letter',
      rows: 1000,
      mean_effect: 0.1,
      fidelity: 1,
      importances: [
        {
          feature: 'age',
          importance: 0.2,
          groups: [
            { category: null, from: 25, to: 25, rows: 500, adds: 0.2 },
            { category: null, from: 40, to: 65, rows: 500, adds: -0.2 },
          ],
        },
      ],
      surrogate_tree: [
        {
          traits: [{ feature: 'age', categories: null, least: null, greatest: 25, or_unknown: false }],
          rows: 500,
          effect: 0.3,
        },
        {
          traits: [{ feature: 'age', categories: null, least: 40, greatest: null, or_unknown: true }],
          rows: 500,
          effect: -0.1,
        },
      ],
    },
  ],
  source: { id: 'e', name: 'letters.csv' },
  scores: { id: 's', name: 'letters.csv' },
};

function column(
  name: string,
  kind: TableColumn['kind'],
  distinct: number,
  values: readonly string[] = [],
): TableColumn {
  return { name, kind, distinct, empty: 0, values: values.map((value) => ({ value, rows: 10 })) };
}

/** The simulated loyalty experiment. */
export const LOYALTY: ExperimentTable = {
  id: 'l',
  name: 'Loyalty status',
  format: 'csv.gz',
  size: 1,
  digest: '',
  created_at: '2026-11-22T00:00:00Z',
  rows: 12_000,
  simulation: { testbed: 'loyalty', customers: 12_000, seed: 1 },
  columns: [
    column('customer_id', 'text', 12_000),
    column('tier', 'text', 3, ['silver', 'gold', 'platinum']),
    column('distance', 'text', 3, ['near', 'middle', 'far']),
    column('missing_nights', 'number', 8, ['1', '2', '3', '4', '5', '6', '7', '8']),
    column('spent_last_year', 'number', 9000),
    column('entered', 'time', 12_000),
    column('arm', 'text', 3, ['reminder', 'percentage', 'coupon']),
    column('propensity', 'number', 1, ['0.3333']),
    column('kept', 'number', 2, ['0', '1']),
    column('margin', 'number', 4000),
    column('promised', 'number', 8),
  ],
};

export const LEARNERS: UpliftLearners = {
  learners: [
    { name: 's', has_base: true, binary: false, least_arm_rows: 1, quick: false },
    { name: 't', has_base: true, binary: false, least_arm_rows: 1, quick: true },
    { name: 'class-transformation', has_base: true, binary: true, least_arm_rows: 1, quick: false },
    { name: 'cts-forest', has_base: false, binary: false, least_arm_rows: 1, quick: true },
    { name: 'causal-forest', has_base: false, binary: false, least_arm_rows: 80, quick: false },
  ],
  folds: { quick: 2, full: 5 },
  bases: [
    { name: 'ordered', quick: true },
    { name: 'linear', quick: false },
  ],
};
