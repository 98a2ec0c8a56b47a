import type { TargetQuestion } from '../../api/schema';

/** What is paid and what may be, as the form holds it; an empty text is what nobody said. */
export interface Money {
  readonly value: number | string;
  readonly costs: Readonly<Record<string, number | string>>;
  readonly budget: number | string;
  readonly limit: number | string;
}

/**
 * What the sample is worth: who keeps the status brings about 150 € of margin. A percentage costs a tenth of 70 € for each
 * missing night of who keeps it, about 8 € a customer; a coupon 45 € of who keeps it, about 22 € a customer.
 */
const LOYALTY: Money = { value: 150, costs: { percentage: 8, coupon: 22 }, budget: '', limit: '' };

/** The first money of an experiment: what the sample is worth, and elsewhere one outcome counts one. */
export function firstMoney(isSample: boolean): Money {
  return isSample ? LOYALTY : { value: 1, costs: {}, budget: '', limit: '' };
}

/** The question about these treatments; undefined while nobody says what the outcome is worth. */
export function targetQuestion(money: Money, treatments: readonly string[]): TargetQuestion | undefined {
  const { value, costs, budget, limit } = money;
  if (typeof value !== 'number' || value <= 0) {
    return undefined;
  }
  const known = treatments.flatMap((arm) => {
    const cost = costs[arm];
    return typeof cost === 'number' ? [[arm, cost] as const] : [];
  });
  return {
    value,
    costs: Object.fromEntries(known),
    ...(typeof budget === 'number' ? { budget } : {}),
    ...(typeof limit === 'number' && limit >= 1 ? { limit } : {}),
  };
}
