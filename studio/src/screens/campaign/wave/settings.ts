import type { Learner, LearningTimeJob, OptimizationJob } from '../../../api/schema';
import type { Campaign } from '../../../graph/campaign';
import type { World } from '../../../graph/world';

/** The learner to take unless another is chosen; it replays all customers seen. */
export const USUAL_LEARNER = 'q-learning' satisfies Learner;

/** Those that learn, the usual one first; what they are good at stands in the words. */
export const LEARNERS = [
  USUAL_LEARNER,
  'online-q-learning',
  'double-q-learning',
  'sarsa',
  'expected-sarsa',
  'n-step',
  'reinforce',
  'reinforce-baseline',
  'actor-critic',
] as const satisfies readonly Learner[];

/** Who learns while learning time is measured: the exact planner needs no customers that could be counted. */
export function measuredLearner(learner: Learner): Learner {
  return learner === 'exact' ? USUAL_LEARNER : learner;
}

/** What the reader sets for a second wave and for the measurement of learning time. */
export interface WaveSettings {
  readonly learner: Learner;
  readonly warmStart: boolean;
  /** Rules as YAML; empty for none. */
  readonly rules: string;
  /** Undefined for as many as its world usually needs. */
  readonly customers: number | undefined;
  /** Undefined where the reader does not know. */
  readonly entrantsPerDay: number | undefined;
  readonly seed: number;
  /** Runs of the measurement, each from the campaign and from nothing. */
  readonly seeds: number;
}

export const DEFAULTS: WaveSettings = {
  learner: USUAL_LEARNER,
  warmStart: true,
  rules: '',
  customers: undefined,
  entrantsPerDay: undefined,
  seed: 1,
  seeds: 20,
};

/**
 * How many customers the learner usually needs to end near the optimum of a world. Measured on all templates over a warm
 * start: with 10 million it closed 97.9 to 99.8 % of the gap in the world "stories", but only 92 % in "benchmark", whose
 * customers differ and seldom buy; there 200 million close 99.8 % or more, in 2 to 8 seconds.
 */
export function usualCustomers({ customersDiffer = false }: World, learner: Learner = USUAL_LEARNER): number {
  if (learner !== USUAL_LEARNER) {
    return ONE_BY_ONE;
  }
  return customersDiffer ? 200_000_000 : 10_000_000;
}

/** Those that take customers one by one stay patient for about so many: 2 to 16 seconds, measured in "stories". */
const ONE_BY_ONE = 5_000_000;

/** What the server takes at least and at most. */
export const LIMITS = {
  customers: [1_000, 1_000_000_000],
  seeds: [20, 200],
  entrants: [1, 1_000_000_000],
} as const;

/** The share of the gap to the optimum that must be closed for good: learning time is counted until then. */
const SHARE = 0.95;

function inDays({ entrantsPerDay }: WaveSettings): { entrants_per_day?: number } {
  return entrantsPerDay === undefined ? {} : { entrants_per_day: entrantsPerDay };
}

function ruledBy({ rules }: WaveSettings): { rules?: string } {
  return rules.trim() === '' ? {} : { rules };
}

export function optimizationOf(
  settings: WaveSettings,
  campaign: string,
  document: Campaign,
  world: World,
): OptimizationJob {
  const { learner, warmStart, customers = usualCustomers(world, learner), seed } = settings;
  return {
    kind: 'optimization',
    campaign,
    document,
    learner,
    warm_start: warmStart,
    customers,
    seed,
    ...ruledBy(settings),
    ...inDays(settings),
  };
}

export function learningTimeOf(
  settings: WaveSettings,
  campaign: string,
  document: Campaign,
  world: World,
): LearningTimeJob {
  const { seeds, seed } = settings;
  const learner = measuredLearner(settings.learner);
  const { customers = usualCustomers(world, learner) } = settings;
  return {
    kind: 'learning-time',
    campaign,
    document,
    learner,
    seeds,
    customers,
    share: SHARE,
    seed,
    ...ruledBy(settings),
    ...inDays(settings),
  };
}
