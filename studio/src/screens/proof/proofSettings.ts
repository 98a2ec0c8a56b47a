import type { Bound, CampaignSummary, LogSummary, Proof, ProofJob } from '../../api/schema';

/** What is asked, as the form holds it; an empty text is what nobody filled in. */
export interface ProofSettings {
  /** The id of a log; empty until one is chosen. */
  readonly log: string;
  /** The id of a policy, {@link FROM_LOG}, {@link ofCampaign} of a campaign, or empty until one is chosen. */
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

const CAMPAIGN = 'campaign/';

/** Stands for a campaign that is tried instead of a policy. */
export function ofCampaign(id: string): string {
  return CAMPAIGN + id;
}

/** Whether a choice stands for a campaign. */
export function isCampaign(policy: string): boolean {
  return policy.startsWith(CAMPAIGN);
}

/** The campaigns that can be tried on a log: those of the world whose customers it shows. */
export function triedOn(
  log: LogSummary | undefined,
  campaigns: readonly CampaignSummary[],
): readonly CampaignSummary[] {
  const world = log?.simulation?.world;
  return world === undefined ? [] : campaigns.filter((campaign) => campaign.world === world);
}

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
export function askedBy({ log, policy, campaign }: Proof, settings: ProofSettings): ProofSettings {
  const tried = campaign === null ? FROM_LOG : ofCampaign(campaign.id);
  return { ...settings, log: log.id, policy: policy?.id ?? tried };
}

/**
 * The job that the settings ask for; undefined while a log or a policy is missing.
 *
 * @param campaigns those that can be tried, with their current versions
 */
export function proofJob(settings: ProofSettings, campaigns: readonly CampaignSummary[]): ProofJob | undefined {
  const { log, baseline, bound, level, lowest, highest, weight } = settings;
  const tried = triedBy(settings.policy, campaigns);
  if (log === '' || tried === undefined) {
    return undefined;
  }
  const ranged = needsRange(bound);
  return {
    kind: 'proof',
    log,
    bound,
    ...tried,
    ...(baseline === '' ? {} : { baseline }),
    ...numbers({ discount: settings.discount, horizon: settings.horizon, level, seed: settings.seed }),
    ...(ranged && typeof lowest === 'number' && typeof highest === 'number'
      ? { reward_range: [lowest, highest] as [number, number] }
      : {}),
    ...(ranged ? numbers({ max_weight: weight }) : {}),
  };
}

/** How a job names what is tried; undefined where nothing is chosen, or a campaign that is gone. */
function triedBy(
  policy: string,
  campaigns: readonly CampaignSummary[],
): Pick<ProofJob, 'policy' | 'campaign' | 'version'> | undefined {
  if (policy === '' || policy === FROM_LOG) {
    return policy === '' ? undefined : {};
  }
  if (!isCampaign(policy)) {
    return { policy };
  }
  const campaign = campaigns.find(({ id }) => ofCampaign(id) === policy);
  return campaign === undefined ? undefined : { campaign: campaign.id, version: campaign.version };
}

/** Only what was filled in. */
function numbers<Name extends string>(fields: Readonly<Record<Name, number | string>>): Partial<Record<Name, number>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'number')) as Partial<
    Record<Name, number>
  >;
}
