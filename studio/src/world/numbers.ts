import type { WorldNumber } from '../api/schema';

/** A number of a world with where it comes from. */
export interface SourcedNumber {
  readonly value: number;
  /** As it stands in the file: "0.05" or "1/3". */
  readonly written: string;
  /** Where it comes from; undefined where the file does not say. */
  readonly source: string | undefined;
  /** Whether the file says that nobody published it. */
  readonly isAssumed: boolean;
}

/** The source of a number that nobody published. */
export const ASSUMED = 'assumed';
const FRACTION = /^\s*([0-9.]+)\s*\/\s*([0-9.]+)\s*$/;

/** The number that a text says, plain ("0.05", "0,05") or as a fraction ("1/3"); undefined where it says none. */
export function readNumber(text: string): number | undefined {
  const [, numerator, denominator] = FRACTION.exec(text) ?? [];
  const value =
    numerator === undefined ? Number(text.trim().replace(',', '.')) : Number(numerator) / Number(denominator);
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** A number of a world's document, which may be plain, a fraction, or either with its source. */
export function sourced(number: WorldNumber): SourcedNumber {
  const { value, source } = typeof number === 'object' ? number : { value: number, source: undefined };
  const written = String(value);
  const isAssumed = source?.trim().toLowerCase() === ASSUMED;
  return { value: readNumber(written) ?? Number.NaN, written, source, isAssumed };
}

/** A number as a world's document holds it: what a reader wrote, with its source if there is one. */
export function numberOf(written: string, source: string): WorldNumber {
  const value = FRACTION.test(written) ? written.trim() : Number(written.trim().replace(',', '.'));
  return source.trim() === '' ? value : { value, source: source.trim() };
}
