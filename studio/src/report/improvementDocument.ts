/** What `parcours improve --json` answers; what is not known is null. */
export interface Improvement {
  readonly journeys: number;
  readonly candidate_journeys: number;
  readonly safety_journeys: number;
  readonly min_value: 'today' | number;
  readonly confidence: number;
  readonly result: 'policy' | 'no-solution-found';
  /** Why there is no policy. */
  readonly why: string | null;
  readonly candidate: Candidate | null;
  readonly safety: SafetyTest | null;
  readonly needed_journeys: number | null;
  /** What the differences are worth together by the log's counted model. */
  readonly model_gain: number | null;
  readonly differences: readonly Difference[];
  readonly warnings: readonly string[];
}

export interface Candidate {
  readonly kind: string;
  readonly min_visits?: number;
  readonly pessimism?: number;
  /** The share of what was learnt; the rest is today's policy. */
  readonly mixture: number;
}

/** The one test, on journeys that the candidate was not learnt from. */
export interface SafetyTest {
  readonly journeys: number;
  readonly estimator: string;
  readonly bound: string;
  readonly today: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly gain: number | null;
  readonly gain_lower: number | null;
  readonly ess: number;
}

export type Chances = Readonly<Record<string, number>>;

/** A state in which the candidate does otherwise than today. */
export interface Difference {
  readonly state: string;
  readonly today: Chances;
  readonly proposed: Chances;
  /** How many acted there, and how many took which action. */
  readonly journeys: number;
  readonly journeys_by_action: Readonly<Record<string, number>>;
  /** How often a journey comes there under the candidate. */
  readonly visits: number;
  readonly worth: number;
}
