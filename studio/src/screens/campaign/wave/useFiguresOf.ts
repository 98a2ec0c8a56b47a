import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Simulation } from '../../../api/schema';
import { simulate } from '../../../api/simulations';
import type { Campaign } from '../../../graph/campaign';

/** Expected figures of a campaign, kept in view while those of the next are on their way; undefined without a step. */
export function useFiguresOf(campaign: Campaign | undefined): Simulation | undefined {
  const { data } = useQuery({
    queryKey: ['simulation', campaign],
    queryFn: () => simulate(campaign as Campaign),
    enabled: campaign?.start !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
