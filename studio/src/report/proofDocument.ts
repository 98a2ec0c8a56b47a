/** The ends of an interval; null where it has none. */
export type Ends = readonly [number | null, number | null] | null;

/** What `parcours prove --json` answers. */
export interface Proof {
  readonly file: string;
  readonly journeys: number;
  readonly steps: number;
  readonly level: number;
  readonly seed: number;
  /** What journeys earned under the policy that wrote the log. */
  readonly behaviour: { readonly value: number | null; readonly interval: Ends };
  /** What the target is compared with; "behaviour", or another policy's file. */
  readonly baseline: { readonly policy: string; readonly value: number | null; readonly interval: Ends };
  readonly estimates: readonly ProofEstimate[];
  /** By the step and by the journey; only where journeys have several steps. */
  readonly rates?: { readonly per_step: Rate; readonly per_journey: Rate };
  readonly diagnostics: Diagnostics;
  readonly gain: Ends;
  /** The estimator that bounded the gain. */
  readonly decided_by: string | null;
  readonly verdict: 'better' | 'not-better' | 'unknown' | 'refused';
  readonly why: string;
  readonly warnings: readonly string[];
  /** What the target is truly worth; known of simulated customers alone. */
  readonly truth: { readonly target: number } | null;
}

export interface ProofEstimate {
  readonly estimator: string;
  readonly value: number | null;
  readonly standard_error: number | null;
  readonly interval: Ends;
  readonly bound: string;
  readonly usable: boolean;
  /** Why it may not be used. */
  readonly reason: string | null;
  /** Whether its interval holds the truth; null where that is not known, or there is no interval. */
  readonly holds_truth: boolean | null;
  /** The threshold by which it was tuned. */
  readonly parameter?: number;
  readonly tuning?: 'given' | 'slope';
}

/** What one step or one journey earns, without discounts. */
export interface Rate {
  readonly value: number | null;
  readonly interval: Ends;
  readonly behaviour_value: number | null;
}

export interface Diagnostics {
  readonly ess: number;
  readonly ess_by_step: readonly number[];
  readonly max_weight: number;
  readonly mean_weight: number;
  readonly matched_journeys: number;
  readonly unsupported_mass: number;
  readonly unsupported: readonly Unsupported[];
  readonly propensity: 'logged' | 'estimated';
  readonly weights: { readonly zeros: number; readonly classes: readonly WeightClass[] };
  readonly sensitivity?: Sensitivity;
  readonly drift?: Drift;
  readonly support?: Support;
}

/** What the target does where the log never did it; no action where it names none for the state. */
export interface Unsupported {
  readonly state: string;
  readonly action: string | null;
  readonly target_probability: number;
}

export interface WeightClass {
  readonly from: number;
  readonly to: number;
  readonly journeys: number;
}

export interface Sensitivity {
  readonly factor: number;
  readonly estimator: string;
  readonly band: Ends;
  /** The factor at which today's value comes into the band; null when none below 100 does. */
  readonly tipping_factor: number | null;
}

export interface Drift {
  readonly found: boolean;
  readonly level: number;
  readonly earnings_p: number;
  readonly weights_p: number;
  readonly weeks: readonly Week[];
}

export interface Week {
  readonly start: string;
  readonly journeys: number;
  readonly value: number;
  readonly standard_error: number | null;
  readonly mean_weight: number;
  readonly ess: number;
}

/** The most visited states by all actions of the log. */
export interface Support {
  readonly states: readonly string[];
  readonly actions: readonly string[];
  readonly states_left_out: number;
  readonly steps: readonly (readonly number[])[];
  readonly target_probability: readonly (readonly number[])[];
}
