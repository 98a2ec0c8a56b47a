import type { ArmValue, Interval, UpliftCurvePoint } from './upliftEvaluationDocument';

/** What the same measures say of the rows that were learnt from. */
export interface InSample {
  readonly qini: number | null;
  readonly autoc: number | null;
}

/** A learner by customers that it did not learn from; random and permuted-treatment are learners too. */
export interface ComparedLearner {
  readonly learner: string;
  /** Of permuted-treatment the learner that was tried. */
  readonly base: string | null;
  readonly qini: number | null;
  readonly qini_interval: Interval;
  readonly uplift_at_30: number | null;
  readonly uplift_at_30_interval: Interval;
  readonly autoc: number;
  readonly autoc_interval: Interval;
  readonly policy_value_dr: number;
  readonly policy_value_dr_interval: Interval;
  readonly policy_gain: number;
  readonly policy_gain_interval: Interval;
  readonly treated_share: number;
  readonly beats_random: boolean;
  readonly seconds: number;
  readonly in_sample?: InSample;
}

/** The curves of a learner over the share of customers treated. */
export interface LearnerCurves {
  readonly learner: string;
  readonly base: string | null;
  readonly qini: readonly UpliftCurvePoint[];
  readonly toc: readonly UpliftCurvePoint[];
}

/** What was foretold for a fifth of the customers, and what came. */
export interface ForetoldGroup {
  readonly rows: number;
  readonly foretold: number;
  readonly effect: number;
  readonly effect_interval: Interval;
}

/** A point of the profit over the share of customers treated. */
export interface ProfitPoint {
  readonly percent: number;
  readonly profit: number;
  readonly profit_interval: Interval;
}

/** What treating by the effects of the best learner would have earned with these customers. */
export interface ComparedProfit {
  readonly customers: number;
  readonly treated: number;
  readonly cost: number;
  readonly foretold_profit: number;
  readonly profit: number;
  readonly profit_interval: Interval;
  readonly arms: readonly {
    readonly arm: string;
    readonly profit_for_all: number;
    readonly profit_for_all_interval: Interval;
  }[];
  readonly curve: readonly ProfitPoint[];
}

/** What `parcours uplift compare --json` answers. */
export interface UpliftComparison {
  readonly rows: number;
  readonly arms: readonly string[];
  readonly outcome: string;
  readonly effects: readonly { readonly arm: string; readonly ate: number; readonly ate_interval: Interval }[];
  readonly arm_values: readonly (Omit<ArmValue, 'interval'> & { readonly value_interval: Interval })[];
  /** The best ranking first, at the end random and permuted-treatment. */
  readonly table: readonly ComparedLearner[];
  readonly best: { readonly learner: string; readonly base: string | null };
  readonly verdict: string;
  readonly finding: 'nothing-beats-random' | 'single-arm' | 'personalise';
  readonly best_arm: string;
  /** What must be known of the measures where nobody drew lots. */
  readonly caution: string | null;
  /** The measure that orders the learners. */
  readonly ranked_by: 'qini' | 'autoc';
  readonly threshold: number;
  readonly folds: number;
  readonly repeats: number;
  readonly level: number;
  readonly seed: number;
  /** Of the best learners, of random and of permuted-treatment. */
  readonly curves: readonly LearnerCurves[];
  readonly gates: readonly ForetoldGroup[];
  readonly blp_slope: number | null;
  readonly blp_slope_interval: Interval;
  readonly calibration_r2: number | null;
  readonly calibration_r2_interval: Interval;
  readonly profit?: ComparedProfit;
  readonly definitions: Readonly<Record<string, string>>;
}

const RANDOM = 'random';
const PERMUTED = 'permuted-treatment';

/** Whether a line is one of chance: nothing was learnt in it, or nothing was to be found. */
export function isChance({ learner }: Pick<ComparedLearner, 'learner'>): boolean {
  return learner === RANDOM || learner === PERMUTED;
}

/** What a line is called; a permuted one names the learner that was tried. */
export function lineName({ learner, base }: Pick<ComparedLearner, 'learner' | 'base'>): string {
  if (learner === PERMUTED) {
    return `${base ?? 'the best'}, permuted`;
  }
  return learner === RANDOM ? 'customers by lot' : base === null ? learner : `${learner} on ${base}`;
}
