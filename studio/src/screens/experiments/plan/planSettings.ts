import type { Correction, ExperimentQuestion } from '../../../api/schema';

/** An arm as the form holds it. */
export interface PlanArm {
  /** Tells the rows of the form apart, also while two have the same name. */
  readonly key: number;
  readonly name: string;
  /** People of it to one of an arm of weight 1. */
  readonly weight: number | string;
}

/** What is planned, as the form holds it; rates and probabilities in percent, an empty text is what nobody filled in. */
export interface PlanSettings {
  /** The control first. */
  readonly arms: readonly PlanArm[];
  readonly outcome: 'rate' | 'mean';
  /** The control's rate in percent. */
  readonly rate: number | string;
  /** What an arm adds to it, in points of percent. */
  readonly points: number | string;
  /** The control's mean; only to tell the effect as a part of it. */
  readonly mean: number | string;
  readonly deviation: number | string;
  /** What an arm adds to the mean. */
  readonly difference: number | string;
  readonly test: 'z' | 't';
  readonly power: number | string;
  /** The chance of a false alarm. */
  readonly level: number | string;
  readonly sides: 'one' | 'two';
  readonly correction: Correction;
  readonly perDay: number | string;
}

/** Arms that a plan can have. */
export const MOST_ARMS = 20;
export const FEWEST_ARMS = 2;

/** In the order in which they are offered. */
export const CORRECTIONS: readonly Correction[] = ['none', 'bonferroni', 'holm', 'dunnett'];

/** The plan that the page begins with: three arms, from 10 % to 12 %. */
export function firstPlan(names: readonly string[]): PlanSettings {
  return {
    arms: names.map((name, key) => ({ key, name, weight: 1 })),
    outcome: 'rate',
    rate: 10,
    points: 2,
    mean: '',
    deviation: 100,
    difference: 10,
    test: 'z',
    power: 80,
    level: 5,
    sides: 'two',
    correction: 'none',
    perDay: 500,
  };
}

/** The plan with one more arm. */
export function withArm(plan: PlanSettings, name: (number: number) => string): PlanSettings {
  const key = Math.max(...plan.arms.map((arm) => arm.key)) + 1;
  return { ...plan, arms: [...plan.arms, { key, name: name(plan.arms.length), weight: 1 }] };
}

/** The question that a plan asks; undefined while something is missing. */
export function questionOf(plan: PlanSettings): ExperimentQuestion | undefined {
  const names = plan.arms.map(({ name }) => name.trim());
  const weights = plan.arms.map(({ weight }) => weight);
  const target = targetOf(plan);
  const { power, level, perDay } = plan;
  if (
    target === undefined ||
    names.includes('') ||
    new Set(names).size < names.length ||
    !weights.every(isPositive) ||
    !isPositive(power) ||
    !isPositive(level)
  ) {
    return undefined;
  }
  return {
    ...target,
    arms: plan.arms.map(({ weight }, at) => ({ arm: names[at] ?? '', weight: Number(weight) })),
    power: share(power),
    level: share(level),
    sides: plan.sides,
    correction: plan.correction,
    ...(isPositive(perDay) ? { entrants_per_day: perDay } : {}),
  };
}

type Target = Pick<ExperimentQuestion, 'outcome' | 'baseline' | 'deviation' | 'effect' | 'test'>;

function targetOf(plan: PlanSettings): Target | undefined {
  const { outcome, rate, points, mean, deviation, difference, test } = plan;
  if (outcome === 'rate') {
    return isPositive(rate) && isChange(points) ? { outcome, baseline: share(rate), effect: share(points) } : undefined;
  }
  return isPositive(deviation) && isChange(difference)
    ? { outcome, deviation, effect: difference, test, ...(typeof mean === 'number' ? { baseline: mean } : {}) }
    : undefined;
}

function isPositive(value: number | string): value is number {
  return typeof value === 'number' && value > 0;
}

function isChange(value: number | string): value is number {
  return typeof value === 'number' && value !== 0;
}

/** Percent as a share, without the dust of binary fractions: 12.3 % is 0.123. */
function share(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

function percent(part: number): number {
  return Number((part * 100).toPrecision(12));
}

/** The form of a question that was kept. */
export function planOf(question: ExperimentQuestion, first: PlanSettings): PlanSettings {
  const { arms, outcome, baseline, deviation, effect, lift, level, power, entrants_per_day } = question;
  const change = effect ?? (lift ?? 0) * (baseline ?? 0);
  return {
    ...first,
    arms: arms.map(({ arm, weight }, key) => ({ key, name: arm, weight: weight ?? 1 })),
    outcome,
    ...(outcome === 'rate'
      ? { rate: percent(baseline ?? 0), points: percent(change) }
      : { mean: baseline ?? '', deviation: deviation ?? '', difference: change, test: question.test ?? 'z' }),
    level: percent(level ?? 0.05),
    power: percent(power ?? 0.8),
    sides: question.sides ?? 'two',
    correction: question.correction ?? 'none',
    perDay: entrants_per_day ?? '',
  };
}
