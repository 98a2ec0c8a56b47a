import type { ExperimentReading, ExperimentTable, RuleReading, TableColumn } from '../../src/api/schema';
import document from '../fixtures/experiment.json';

/** What choosing by distance is worth. */
export const RULE: RuleReading = {
  learnt_units: 6000,
  proved_units: 6000,
  unproved: [],
  value: 60,
  interval: [58, 62],
  comparisons: [
    { arm: 'reminder', value: 56.5, difference: 3.5, standard_error: 0.5, interval: [2.5, 4.5] },
    { arm: 'coupon', value: 60, difference: 0, standard_error: 0, interval: null },
  ],
};

/** The loyalty experiment as the server tells it. */
export const LOYALTY: ExperimentReading = {
  ...(document as unknown as Omit<ExperimentReading, 'table' | 'policy' | 'rule' | 'truth'>),
  table: { id: 't', name: 'loyalty.csv' },
  policy: {
    kind: 'stationary',
    states: { far: { coupon: 1 }, middle: { percentage: 1 }, near: { reminder: 1 } },
  },
  rule: RULE,
  truth: null,
};

const TRUE_ARMS = [
  { arm: 'reminder', value: 56 },
  { arm: 'coupon', value: 58.75 },
  { arm: 'percentage', value: 59.25 },
];

/** The same with customers who are simulated, so that the truth is known. */
export const SIMULATED: ExperimentReading = {
  ...LOYALTY,
  truth: {
    measures: [{ measure: 'profit', arms: TRUE_ARMS }],
    segments: [{ segment: 'far', arms: TRUE_ARMS }],
    rule: { value: 59.5, arms: TRUE_ARMS },
  },
};

/** The same with people lost from one arm. */
export const MISMATCHED: ExperimentReading = {
  ...LOYALTY,
  verdict: 'refused',
  sample_ratio: { ...LOYALTY.sample_ratio, p_value: 3e-7, mismatch: true },
  policy: null,
};

/** A column with so many rows of each value. */
export function column(name: string, kind: TableColumn['kind'], values: Readonly<Record<string, number>>): TableColumn {
  return {
    name,
    kind,
    distinct: Object.keys(values).length,
    empty: 0,
    values: Object.entries(values).map(([value, rows]) => ({ value, rows })),
  };
}

/** A table with these columns. */
export function tableOf(columns: readonly TableColumn[], simulation: ExperimentTable['simulation'] = null) {
  const table: ExperimentTable = {
    id: 't',
    name: 'autumn.csv',
    format: 'csv',
    size: 1000,
    created_at: '2026-11-01T00:00:00Z',
    rows: 100,
    digest: '0',
    simulation,
    columns: [...columns],
  };
  return table;
}
