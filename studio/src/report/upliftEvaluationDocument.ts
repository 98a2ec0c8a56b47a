/** A number with its interval; null where it is not known. */
export type Interval = readonly [number, number] | null;

/** A point of a curve over the share of customers treated. */
export interface UpliftCurvePoint {
  readonly percent: number;
  readonly value: number;
  readonly interval: Interval;
}

/** What a tenth of the ranking did in both arms. */
export interface UpliftPercentile {
  readonly percent: number;
  readonly treated: number;
  readonly controls: number;
  readonly treated_mean: number | null;
  readonly control_mean: number | null;
  readonly uplift: number | null;
  readonly uplift_interval: Interval;
}

/** What was foretold for a fifth of the customers, and what came. */
export interface EffectGroup {
  readonly rows: number;
  readonly score: number;
  readonly effect: number;
  readonly effect_interval: Interval;
}

/** The effect of a treatment, whatever was foretold. */
export interface ArmEffect {
  readonly arm: string;
  readonly rows: number;
  readonly ate: number;
  readonly ate_interval: Interval;
}

/** What everybody would yield in one arm. */
export interface ArmValue {
  readonly arm: string;
  readonly value: number;
  readonly interval: Interval;
}

/** Between which shares of the customers a kind lies. */
export interface KindBounds {
  readonly kind: 'persuadable' | 'sure-thing' | 'lost-cause' | 'sleeping-dog';
  readonly least: number;
  readonly greatest: number;
}

/** What only a trial tells of a ranking and of the policy that follows from it. */
export interface RankingPart {
  readonly arms: readonly ArmEffect[];
  readonly qini: number | null;
  readonly qini_interval: Interval;
  readonly uplift_auc: number | null;
  readonly uplift_auc_interval: Interval;
  readonly causalml_auuc: number | null;
  readonly causalml_auuc_interval: Interval;
  readonly causalml_qini: number | null;
  readonly causalml_qini_interval: Interval;
  readonly raw_qini_sum: number | null;
  readonly raw_qini_sum_interval: Interval;
  readonly percentiles: readonly UpliftPercentile[];
  readonly kinds: readonly KindBounds[];
  readonly qini_curve: readonly UpliftCurvePoint[];
  readonly threshold: number;
  readonly treated_share: number;
  readonly policy_value: number;
  readonly policy_value_interval: Interval;
  readonly policy_value_dr: number;
  readonly policy_value_dr_interval: Interval;
  readonly arm_values: readonly ArmValue[];
  readonly personalising: string;
}

/** What `parcours uplift evaluate --json` answers; without a trial the ranking's part is absent. */
export interface UpliftEvaluation extends Partial<RankingPart> {
  readonly file: string;
  readonly rows: number;
  readonly level: number;
  readonly ate: number;
  readonly ate_interval: Interval;
  readonly autoc: number;
  readonly autoc_interval: Interval;
  readonly rate_qini: number;
  readonly rate_qini_interval: Interval;
  readonly blp_slope: number | null;
  readonly blp_slope_interval: Interval;
  readonly calibration_r2: number | null;
  readonly calibration_r2_interval: Interval;
  readonly gates: readonly EffectGroup[];
  readonly toc_curve: readonly UpliftCurvePoint[];
  readonly why: string;
  readonly definitions: Readonly<Record<string, string>>;
}

/** Whether a trial stands behind an evaluation, and not doubly robust scores alone. */
export function hasRanking(document: UpliftEvaluation): document is UpliftEvaluation & RankingPart {
  return document.qini_curve !== undefined;
}
