import type { Bound, LogSummary, Proof, ProofJob } from '../../api/schema';

/** What is asked, as the form holds it; an empty text is what nobody filled in. */
export interface ProofSettings {
  /** The id of a log; empty until one is chosen. */
  readonly log: string;
  /** The id of a policy, {@link FROM_LOG}, or empty until one is chosen. */
  readonly policy: string;
  /** The id of a policy to compare with; empty for the one that wrote the log. */
  readonly baseline: string;
  readonly discount: number | string;
  readonly horizon: number | string;
  readonly bound: Bound;
  readonly level: number | string;
  readonly lowest: number | string;
  readonly highest: number | string;
  readonly weight: number | string;
  readonly seed: number | string;
}

/** Stands for what the log itself says in its column target_propensity. */
export const FROM_LOG = '(log)';

export const FIRST_SETTINGS: ProofSettings = {
  log: '',
  policy: '',
  baseline: '',
  discount: 1,
  horizon: '',
  bound: 'bca',
  level: 0.95,
  lowest: '',
  highest: '',
  weight: '',
  seed: 1,
};

/** In the order in which they are offered. */
export const BOUNDS: readonly Bound[] = [
  'bca',
  'percentile',
  't',
  'hoeffding',
  'bernstein',
  'anderson',
  'hcope',
  'anytime',
];

/** Bounds that hold at every size, and want to know the range of rewards and weights beforehand. */
export function needsRange(bound: Bound): boolean {
  return bound !== 'bca' && bound !== 'percentile' && bound !== 't';
}

/** Whether a log says itself what the target policy does. */
export function saysTarget(log: LogSummary | undefined): boolean {
  return log?.columns.includes('target_propensity') ?? false;
}

/** The settings with the log and the policy of a proof. */
export function askedBy({ log, policy }: Proof, settings: ProofSettings): ProofSettings {
  return { ...settings, log: log.id, policy: policy?.id ?? FROM_LOG };
}

/** The job that the settings ask for; undefined while a log or a policy is missing. */
export function proofJob(settings: ProofSettings): ProofJob | undefined {
  const { log, policy, baseline, bound, level, lowest, highest, weight } = settings;
  if (log === '' || policy === '') {
    return undefined;
  }
  const ranged = needsRange(bound);
  return {
    kind: 'proof',
    log,
    bound,
    ...(policy === FROM_LOG ? {} : { policy }),
    ...(baseline === '' ? {} : { baseline }),
    ...numbers({ discount: settings.discount, horizon: settings.horizon, level, seed: settings.seed }),
    ...(ranged && typeof lowest === 'number' && typeof highest === 'number'
      ? { reward_range: [lowest, highest] as [number, number] }
      : {}),
    ...(ranged ? numbers({ max_weight: weight }) : {}),
  };
}

/** Only what was filled in. */
function numbers<Name extends string>(fields: Readonly<Record<Name, number | string>>): Partial<Record<Name, number>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'number')) as Partial<
    Record<Name, number>
  >;
}
