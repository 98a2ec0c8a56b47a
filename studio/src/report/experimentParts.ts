import type { Column } from '../dom/table';
import type { Format, Maybe } from '../format/format';
import type { Estimate } from '../plots/forest';
import type { MeasureReading } from './experimentDocuments';

/** Rates in percent, everything else as numbers. */
export function writerOf({ kind }: MeasureReading, format: Format): Format['number'] {
  const rate = (value: Maybe): string => (value === 0 ? format.percent(0) : format.finePercent(value));
  return kind === 'rate' ? rate : format.number;
}

/** The same for the marks of an axis. */
export function axisWriterOf({ kind }: MeasureReading, format: Format): Format['number'] {
  return kind === 'rate' ? format.percent : format.number;
}

/** A level or a part as somebody wrote it down: 95%. */
export function levelText(level: number, format: Format): string {
  return `${format.factor(100 * level)}%`;
}

const SURE = 0.999;

/** A probability, of which nobody needs more than that it is close to 0 or 1. */
export function probabilityText(probability: Maybe, format: Format): string {
  if (probability == null) {
    return format.percent(probability);
  }
  if (probability > SURE) {
    return `over ${levelText(SURE, format)}`;
  }
  return probability < 1 - SURE ? `under ${format.percent(1 - SURE)}` : format.percent(probability);
}

const NO_LOSS = 1e-6;

/** A loss, of which nobody needs more than that it is close to 0. */
export function lossText(loss: Maybe, write: Format['number']): string {
  return loss != null && loss > 0 && loss < NO_LOSS ? 'almost none' : write(loss);
}

/** An estimate where there is an interval. */
export function named(name: string, value: number, interval: readonly [number, number] | null): Estimate[] {
  return interval === null ? [] : [{ name, value, lower: interval[0], upper: interval[1] }];
}

/** A column of numbers. */
export function column<Row>(name: string, value: (row: Row) => number | null, write: Format['number']): Column<Row> {
  return { name, kind: 'number', value, text: (row) => write(value(row)) };
}
