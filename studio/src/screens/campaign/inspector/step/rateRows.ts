import type { WalkStep } from '../../../../api/schema';

export type Rate = WalkStep['rates'][number];

/** One factor as it acts on each reaction; undefined where it does not. */
export interface FactorRow {
  readonly name: string;
  readonly factors: readonly (number | undefined)[];
}

/** Every factor that acts on any of these rates, in the order in which they act. */
export function factorRows(rates: readonly Rate[]): readonly FactorRow[] {
  const names = [...new Set(rates.flatMap(({ factors }) => factors.map(({ name }) => name)))];
  return names.map((name) => ({
    name,
    factors: rates.map(({ factors }) => factors.find((one) => one.name === name)?.factor),
  }));
}
