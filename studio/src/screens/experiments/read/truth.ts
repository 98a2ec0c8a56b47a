import type { ExperimentReading } from '../../../api/schema';
import { numberColumn } from '../../../dom/columns';
import type { Column } from '../../../dom/table';
import type { Maybe } from '../../../format/format';
import type { Words } from '../../../i18n/language';

type Truth = NonNullable<ExperimentReading['truth']>;

/** What is true of customers if all of them had got an arm. */
export type TrueArms = Truth['measures'][number]['arms'];

/** What is true by a measure; undefined where nobody knows. */
export function trueArms({ truth }: ExperimentReading, measure: string): TrueArms | undefined {
  return truth?.measures.find((known) => known.measure === measure)?.arms;
}

/** What is true by the deciding measure of a part of the customers; undefined where nobody knows. */
export function trueSegment({ truth }: ExperimentReading, segment: string): TrueArms | undefined {
  return truth?.segments.find((known) => known.segment === segment)?.arms;
}

export function trueValue(arms: TrueArms | undefined, arm: string): number | undefined {
  return arms?.find((known) => known.arm === arm)?.value;
}

/** What an arm truly brings more than the control. */
export function trueDifference(arms: TrueArms | undefined, arm: string, control: string): number | undefined {
  const [value, less] = [trueValue(arms, arm), trueValue(arms, control)];
  return value === undefined || less === undefined ? undefined : value - less;
}

/** The diamond of an estimate at what is true; none where nobody knows. */
export function markAt(value: number | undefined): { readonly mark?: number } {
  return value === undefined ? {} : { mark: value };
}

/** A note with what the diamonds mean, where there are any. */
export function withTruthNote(note: string, isKnown: boolean, { experimentReading: say }: Words): string {
  return isKnown ? `${note} ${say.truth.note}` : note;
}

/** A column of what is true; no column where nobody knows it. */
export function truthColumn<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | undefined,
  write: (value: Maybe) => string,
  { experimentReading: say }: Words,
): readonly Column<Row>[] {
  return rows.some((row) => value(row) !== undefined) ? [numberColumn<Row>(say.truth.column, value, write)] : [];
}
