import { answered, api } from './client';
import type { CampaignDocument, Regret, Simulation } from './schema';

/** Expected figures of a campaign, saved or not; nothing is kept. */
export function simulate(document: CampaignDocument): Promise<Simulation> {
  return answered(api.POST('/api/v1/simulations', { body: { document } }));
}

/** What each decision of a campaign, saved or not, costs against the exact optimum. */
export function regretOf(document: CampaignDocument): Promise<Regret> {
  return answered(api.POST('/api/v1/regrets', { body: { document } }));
}
