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

/** A counted move between states. */
export interface Transition {
  readonly state: string;
  readonly action: string;
  readonly next_state: string;
  readonly count: number;
}

type ByState<Value> = Readonly<Record<string, Value>>;
type ByAction<Value> = Readonly<Record<string, Value>>;

/** What `parcours plan --log --json` answers. */
export interface Policy {
  readonly journeys: number;
  readonly steps: number;
  readonly states: number;
  readonly actions: number;
  readonly values: ByState<number>;
  readonly policy: ByState<string>;
  readonly visits: ByState<ByAction<number>>;
  readonly action_values: ByState<ByAction<number>>;
  readonly thin: ReadonlyArray<{
    readonly state: string;
    readonly action: string;
    readonly visits: number;
    readonly standard_error: Maybe;
  }>;
  readonly unsupported: readonly unknown[];
  readonly transitions: readonly Transition[];
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
  readonly transitions: readonly Transition[];
  /** Moves from the state at a step to the state at the next one. */
  readonly flow?: ReadonlyArray<{
    readonly step: number;
    readonly from: string;
    readonly to: string;
    readonly count: number;
  }>;
}
