import type { Maybe } from '../format/format';

/** What `parcours simulate --json` answers. */
export interface Simulation {
  readonly campaign: string;
  readonly world: string;
  readonly mode: 'expected' | 'sampled';
  readonly seed?: number | string | null;
  readonly audience: number;
  readonly currency?: string;
  /** Earned by a conversion. */
  readonly margin?: number;
  readonly contacts: number;
  readonly engagements: number;
  readonly conversions: number;
  readonly cost: number;
  readonly cac: Maybe;
  readonly profit: number;
  readonly opt_outs: number;
  readonly organic_conversions?: number;
  readonly incremental_conversions?: number;
  readonly incremental_profit?: number;
  readonly steps: readonly SimulatedStep[];
  /** The ways at splits; absent where nobody is divided. */
  readonly branches?: readonly SimulatedBranch[];
}

/** Customers who went one way at a split. */
export interface SimulatedBranch {
  readonly path: string;
  readonly name: string;
  readonly share: number;
  readonly people: number;
}

/** One step of a campaign, with the customers who reach it. */
export interface SimulatedStep {
  /** The reactions that lead here, joined by "/"; empty for the first step. */
  readonly path: string;
  readonly channel: string;
  readonly message: string;
  readonly people: number;
  readonly contacts?: number;
  readonly conversions: number;
  readonly cost: number;
  readonly profit: number;
  readonly reactions: Readonly<Record<string, number>>;
}

/** What `parcours plan --world --json` answers; `--campaign` adds the drawn campaign, the gap and its steps. */
export interface Plan {
  readonly world: string;
  readonly audience: number;
  /** The optimum's figures and steps. */
  readonly simulation: Simulation;
  readonly states_expanded: number;
  /** By how much of itself the profit changes with twice the nodes for hidden types. */
  readonly type_error?: number;
  readonly drawn?: { readonly name: string; readonly profit: number };
  /** Money that the drawn campaign leaves on the table. */
  readonly gap?: number;
  readonly steps?: readonly PlannedStep[];
}

/** A decision of a drawn campaign against the best one; values are per person. */
export interface PlannedStep {
  readonly path: string;
  readonly action: string;
  readonly people: number;
  readonly value_to_go: number | null;
  readonly best_action: string;
  readonly best_wait_days?: number;
  readonly best_value_to_go: number | null;
  /** Money, over all people here. */
  readonly regret: number;
}

/** A counted move between states. */
export interface Transition {
  readonly state: string;
  readonly action: string;
  readonly next_state: string;
  readonly count: number;
}

type ByState<Value> = Readonly<Record<string, Value>>;
type ByAction<Value> = Readonly<Record<string, Value>>;

/** What to do in one state, against the next best; what is not known or does not exist is null. */
export interface Decision {
  readonly state: string;
  /** Journeys that came through the state. */
  readonly journeys: number;
  /** Steps of the log in this state, with any action. */
  readonly visits: number;
  readonly best_action: string;
  readonly best_visits: number;
  readonly value: number;
  readonly next_best: string | null;
  readonly next_visits: number | null;
  readonly next_value: number | null;
  /** How much better the best action is than the next best. */
  readonly lead: number | null;
  readonly lead_standard_error: number | null;
  /** Whether few visits stand behind one of the two. */
  readonly thin: boolean;
}

/** Where the best action of a state led. */
export interface PolicyMove extends Transition {
  /** The part of the action's steps that moved there. */
  readonly share: number;
}

/** What `parcours plan --log --json` answers. */
export interface Policy {
  readonly journeys: number;
  readonly steps: number;
  readonly states: number;
  readonly actions: number;
  readonly decisions: readonly Decision[];
  readonly moves: readonly PolicyMove[];
  readonly visits: ByState<ByAction<number>>;
  /** The mean step at which journeys stand in a state. */
  readonly mean_step: ByState<number | null>;
  readonly unsupported: ReadonlyArray<{ readonly state: string; readonly actions: readonly string[] }>;
  readonly discount?: number;
  readonly horizon?: Maybe;
}

/** What `parcours log stats --json` answers. */
export interface LogStatistics {
  readonly journeys: number;
  readonly steps: number;
  readonly states: number;
  readonly actions: number;
  /** Journeys by their number of steps. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Journeys that end where observation ended. */
  readonly cut_offs: number;
  readonly return: { readonly mean: number; readonly standard_deviation: Maybe; readonly standard_error: Maybe };
  readonly reward_by_action: ReadonlyArray<{
    readonly action: string;
    readonly steps: number;
    readonly mean: number;
    readonly standard_error: Maybe;
  }>;
  /** The commonest ones. */
  readonly transitions: readonly Transition[];
  readonly transitions_in_all?: number;
  /** The commonest moves from the state at a step to the state at the next one. */
  readonly flow?: ReadonlyArray<{
    readonly step: number;
    readonly from: string;
    readonly to: string;
    readonly count: number;
  }>;
  /** How many moves of each step are told at most. */
  readonly flow_listed_at_most?: number;
}

/** The best value within one limit. */
export interface FrontierPoint {
  readonly limit: number;
  readonly value: number;
  /** The slope there: value per unit more of the limit. */
  readonly shadow_price: number;
}

/** What `parcours plan --max … --frontier … --json` answers. */
export interface Frontier {
  readonly value: number;
  /** No other way brings more, proved. */
  readonly bound: number;
  readonly limits: Readonly<Record<string, number>>;
  readonly uses: Readonly<Record<string, number>>;
  readonly shadow_prices: Readonly<Record<string, number>>;
  readonly frontier: { readonly name: string; readonly points: readonly FrontierPoint[] };
}

/** What `parcours learn --report` shows of a bandit: the answer of `--json` with what became of each arm. */
export interface BanditRun {
  readonly method: string;
  readonly value: number;
  readonly value_interval?: readonly [number, number];
  /** Where the model is known. */
  readonly exact_value?: number;
  readonly optimum?: number;
  readonly earned?: number;
  readonly regret?: number;
  /** Where a log was replayed. */
  readonly matched?: number;
  readonly events?: number;
  readonly episodes: number;
  readonly explored: number;
  readonly seed: number;
  /** The currency of rewards; empty where they have no unit. */
  readonly unit: string;
  /** [customers, value of the choice of the moment] */
  readonly curve: ReadonlyArray<readonly [number, number]>;
  readonly arms: readonly BanditArm[];
  readonly course: readonly BanditPoint[];
}

/** What became of an arm; null where it was never given. */
export interface BanditArm {
  readonly arm: string;
  readonly decisions: number;
  readonly mean_reward: number | null;
  readonly mean_propensity: number | null;
  readonly lowest_propensity: number | null;
}

/** After some customers. */
export interface BanditPoint {
  readonly customers: number;
  /** Their mean reward. */
  readonly earned: number;
  /** Of each arm among the customers since the point before. */
  readonly shares: readonly number[];
}

/** What `parcours learn --report` shows: the answer of `--json` with the curves of all seeds and what was learnt. */
export interface Learning {
  readonly method: string;
  readonly value: number;
  readonly value_interval: readonly [number, number];
  /** Where the model is known. */
  readonly exact_value?: number;
  readonly episodes: number;
  readonly steps: number;
  readonly explored: number;
  readonly explored_at_most?: number;
  readonly seed: number;
  /** The currency of values; empty where they have no unit. */
  readonly unit: string;
  /** By seed, [journeys, value] in the order of journeys. */
  readonly runs: ReadonlyArray<ReadonlyArray<readonly [number, number]>>;
  /** Whether every state has a place on a grid. */
  readonly mapped?: boolean;
  readonly state_count?: number;
  readonly states?: readonly LearntState[];
  /** The learnt campaign's figures, in a world. */
  readonly simulation?: Simulation;
}

/** A state with what the policy does in it at the first step at which a journey can be there. */
export interface LearntState {
  readonly state: string;
  /** Whether journeys end here. */
  readonly terminal: boolean;
  /** None where journeys end, or where none can be before its horizon. */
  readonly action?: string;
  readonly step?: number;
  /** What is still to come from that step on. */
  readonly value?: number;
  readonly kind?: string;
  readonly row?: number;
  readonly column?: number;
  readonly direction?: 'up' | 'down' | 'left' | 'right';
}

/** The runs of a second wave from one start. */
export interface SecondWaveRuns {
  /** Their median; none where too few got there. */
  readonly customers: number | null;
  readonly interval: readonly [number | null, number | null] | null;
  readonly reached: number;
  readonly curve: ReadonlyArray<{
    readonly customers: number;
    readonly value: number;
    readonly interval: readonly [number, number];
  }>;
}

/** What a learner proposes beside a drawn campaign; values are those of the whole audience. */
export interface SecondWave {
  readonly learner: string;
  readonly seed: number;
  readonly customers: number;
  readonly currency: string;
  readonly human: { readonly value: number };
  readonly proposed: { readonly value: number };
  /** None where it is out of reach. */
  readonly optimum: number | null;
  readonly curve: ReadonlyArray<{ readonly customers: number; readonly value: number }>;
  /** Where it was measured over several seeds. */
  readonly learning_time?: {
    readonly seeds: number;
    /** The share of the optimum whose learning time was measured. */
    readonly reach: number;
    readonly warm: SecondWaveRuns;
    readonly cold: SecondWaveRuns;
  };
}

/** What `parcours prototypes --json` answers. */
export interface Prototypes {
  readonly sellers: number;
  readonly segments: number;
  readonly seeds: number;
  /** Changes of action values below it end the learning. */
  readonly threshold: number;
  /** Feedback of a journey if each seller had the best policy of his segment. */
  readonly optimum: number;
  readonly ways: readonly PrototypesWay[];
}

/** One way to share policies, and what came of it at the end and after each round. */
export interface PrototypesWay {
  readonly way: string;
  readonly value: number;
  readonly value_interval: readonly [number, number];
  readonly right_segment: number;
  readonly earned: number;
  readonly course: readonly PrototypesRound[];
}

export interface PrototypesRound {
  readonly weeks: number;
  readonly value: number;
  readonly value_interval: readonly [number, number];
  readonly right_segment: number;
  readonly right_segment_interval: readonly [number, number];
  readonly variation: number;
}

/** What `parcours model score --json` answers. */
export interface ResponseScores {
  /** None where every action but the baseline counts. */
  readonly action: string | null;
  readonly baseline_action: string | null;
  readonly responses: readonly string[];
  /** A number, a column's name, or `return` where it is predicted. */
  readonly lifetime_value: string;
  readonly response_quality: ScoreQuality;
  readonly before_calibration: ScoreQuality;
  readonly deciles: readonly ScoreDecile[];
  readonly value_deciles: readonly ScoreDecile[];
  /** None where nothing is compared. */
  readonly uplift_deciles: readonly UpliftDecile[];
}

/** How good probabilities are on steps that did not teach them. */
export interface ScoreQuality {
  readonly steps: number;
  readonly responses: number;
  readonly response_rate: number;
  readonly log_loss: number;
  readonly log_loss_standard_error: number;
  /** Of the rate of responses as everybody's probability. */
  readonly log_loss_of_rate: number;
  readonly brier_score: number;
  readonly brier_score_standard_error: number;
  readonly auc: number;
  readonly auc_interval: readonly [number, number];
  readonly calibration_error: number;
}

/** A tenth of the steps, from the greatest scores on: with the rate of responses, or with their mean value. */
export interface ScoreDecile {
  readonly decile: number;
  readonly steps: number;
  readonly mean_score: number;
  readonly response_rate?: number;
  readonly mean_value?: number;
  readonly interval: readonly [number, number];
  readonly lift: number | null;
  readonly cumulative_gain: number | null;
}

/** A tenth of the steps by uplift score, and what the offer changed there. */
export interface UpliftDecile {
  readonly decile: number;
  readonly offered: number;
  readonly baseline: number;
  readonly mean_score: number;
  readonly difference: number | null;
  readonly interval: readonly [number, number] | null;
}
