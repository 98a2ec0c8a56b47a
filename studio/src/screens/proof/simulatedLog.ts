import type { CampaignSummary, SimulatedLogJob } from '../../api/schema';

/** What is to be drawn, as the form holds it. */
export interface SimulatedLogSettings {
  readonly name: string;
  /** The name of a world; empty for the testbed of three offers. */
  readonly world: string;
  /** The id of the campaign that leads the customers; empty for every action with equal chance. */
  readonly campaign: string;
  readonly exploration: number | string;
  readonly customers: number | string;
  readonly seed: number | string;
}

export const MOST_CUSTOMERS = 100_000;

/** The job that the settings ask for; undefined while something is missing. */
export function simulatedLogJob(
  settings: SimulatedLogSettings,
  campaigns: readonly CampaignSummary[],
): SimulatedLogJob | undefined {
  const { world, campaign, exploration, customers, seed } = settings;
  const name = settings.name.trim();
  if (name === '' || typeof customers !== 'number' || typeof seed !== 'number') {
    return undefined;
  }
  const drawn = { kind: 'simulated-log', name, customers, seed } as const;
  if (world === '') {
    return { ...drawn, testbed: 'next-best-action' };
  }
  if (campaign === '') {
    return { ...drawn, testbed: 'world', world };
  }
  const version = campaigns.find(({ id }) => id === campaign)?.version;
  return version === undefined || typeof exploration !== 'number'
    ? undefined
    : { ...drawn, testbed: 'world', world, campaign, version, exploration };
}
