import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { keepCustomers } from '../../api/audiences';
import { createCampaign } from '../../api/campaigns';
import type { Campaign, UpliftComparison } from '../../api/schema';
import { navigate } from '../../app/router';
import { useWords } from '../../i18n/LanguageProvider';

/** The world of a new campaign; its settings choose another. */
const WORLD = 'stories';

/** Names of branches stand in paths. */
function branchName(text: string): string {
  return text.replaceAll(/[/[\]]/g, ' ').slice(0, 100);
}

/** Makes a campaign of the scored customers, divided by the best arm's effect, and opens it. */
export function useInCampaign({ arms, best_arm, scores }: UpliftComparison): UseMutationResult<Campaign, Error, void> {
  const { money } = useWords().audienceResult;
  const queries = useQueryClient();
  const treatments = arms.slice(1);
  const arm = treatments.find((one) => one === best_arm) ?? treatments[0] ?? '';
  return useMutation({
    mutationFn: async () => {
      const { id } = await keepCustomers(scores.id);
      const branch = { name: branchName(money.moved(arm)), when: { column: `uplift_${arm}`, at_least: 0 } };
      return createCampaign({
        name: money.campaignName(scores.name).slice(0, 200),
        world: WORLD,
        customers: { table: id },
        start: { split: [branch] },
      });
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['campaigns'] });
      void queries.invalidateQueries({ queryKey: ['experiment-tables'] });
      navigate(`/campaigns/${encodeURIComponent(id)}`);
    },
  });
}
