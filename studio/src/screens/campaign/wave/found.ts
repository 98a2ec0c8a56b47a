import type { CurvePoint, Proposal } from '../../../api/schema';

/** What a second wave has found. */
export type Found =
  /** Nothing in the human's campaign could be changed for the better. */
  | { readonly kind: 'optimal' }
  /** The exact planner's answer, for which nobody had to be tried on. */
  | { readonly kind: 'exact'; readonly gain: number }
  /** The learner's choice is worth less than what it was given. */
  | { readonly kind: 'worse'; readonly loss: number }
  | {
      readonly kind: 'learned';
      readonly gain: number;
      /** In [0, 1]; absent where the optimum is out of reach or earns nothing, so that a share says nothing. */
      readonly shareOfOptimum: number | undefined;
      /** After which the learner's choice was worth what it is at the end, for good. */
      readonly customers: number;
      /** After which 95 % of the gap were closed for good. */
      readonly gapClosed: number | undefined;
    };

/** Differences of money that come from rounding, in shares of the value. */
const ROUNDING = 1e-9;

/** Customers after which a curve has its last value for good; 0 for an empty one. */
export function settledAfter(curve: readonly CurvePoint[]): number {
  const last = curve.at(-1)?.value ?? 0;
  const close = Math.abs(last) * ROUNDING;
  const unsettled = curve.findLastIndex(({ value }) => Math.abs(value - last) > close);
  return curve[unsettled + 1]?.customers ?? 0;
}

/** What a proposal says, for a sentence. */
export function foundIn({
  learner,
  human,
  proposed,
  optimum,
  changes,
  curve,
  learning_customers: gapClosed,
}: Proposal): Found {
  const gain = proposed.value - human.value;
  if (changes.length === 0) {
    return { kind: 'optimal' };
  }
  if (gain < 0) {
    return { kind: 'worse', loss: -gain };
  }
  if (learner === 'exact') {
    return { kind: 'exact', gain };
  }
  return {
    kind: 'learned',
    gain,
    shareOfOptimum: optimum !== null && optimum > 0 ? proposed.value / optimum : undefined,
    customers: settledAfter(curve),
    gapClosed: gapClosed ?? undefined,
  };
}
