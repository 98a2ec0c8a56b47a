import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createCampaign, listCampaigns } from '../api/campaigns';
import { listTemplates } from '../api/templates';
import { navigate } from '../app/router';
import { startTour } from './tourStore';

const ON_A_CAMPAIGN = /^\/campaigns\/[^/]+$/;

/** A campaign to show: the one changed last, or the first template where there is none. */
async function campaignToShow(): Promise<string> {
  const [last] = await listCampaigns();
  if (last !== undefined) {
    return last.id;
  }
  const [template] = await listTemplates();
  if (template === undefined) {
    throw new Error('There is no campaign to show.\nCreate one first.');
  }
  return (await createCampaign(template.document)).id;
}

/** Starts the tour where there is something to show: on the open campaign, else on one that it opens. */
export function useTourStart() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (!ON_A_CAMPAIGN.test(window.location.pathname)) {
        navigate(`/campaigns/${encodeURIComponent(await campaignToShow())}`);
        await queries.invalidateQueries({ queryKey: ['campaigns'] });
      }
      startTour();
    },
  });
}
