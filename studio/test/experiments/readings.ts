import type { ExperimentReading, ExperimentTable, TableColumn } from '../../src/api/schema';
import document from '../fixtures/experiment.json';

/** The loyalty experiment as the server tells it. */
export const LOYALTY: ExperimentReading = {
  ...(document as unknown as Omit<ExperimentReading, 'table' | 'policy'>),
  table: { id: 't', name: 'loyalty.csv' },
  policy: {
    kind: 'stationary',
    states: { far: { coupon: 1 }, middle: { percentage: 1 }, near: { reminder: 1 } },
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
