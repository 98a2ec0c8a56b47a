import type { Maybe } from '../format/format';
import type { Column } from './table';

/** A column of words. */
export function wordColumn<Row>(name: string, value: (row: Row) => string): Column<Row> {
  return { name, kind: 'text', value };
}

/** A column of numbers, written by a rule. */
export function numberColumn<Row>(
  name: string,
  value: (row: Row) => Maybe,
  write: (value: Maybe) => string,
): Column<Row> {
  return { name, kind: 'number', value: (row) => value(row) ?? null, text: (row) => write(value(row)) };
}
