import { answered, api } from './client';
import type { CampaignDocument, Regret } from './schema';

/** What each decision of a campaign, saved or not, costs against the exact optimum. */
export function regretOf(document: CampaignDocument): Promise<Regret> {
  return answered(api.POST('/api/v1/regrets', { body: { document } }));
}
