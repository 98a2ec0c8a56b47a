import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { regretOf } from '../../../../api/analyses';
import type { Regret } from '../../../../api/schema';
import { isDivided } from '../../../../graph/campaign';
import { useCampaign } from '../../editor/EditorContext';

/** Milliseconds without a change until the optimum is asked for. */
const PAUSE = 400;

export interface CampaignRegret {
  readonly regret: Regret | undefined;
  /** Whether the optimum of what is on the canvas is still looked for; older figures may stand meanwhile. */
  readonly isPending: boolean;
  readonly failure: Error | null;
}

/**
 * What each decision of the campaign on the canvas, saved or not, costs against the exact optimum.
 *
 * @param enabled whether anybody looks; else nothing is asked
 */
export function useRegret(enabled = true): CampaignRegret {
  const [campaign] = useDebouncedValue(useCampaign(), PAUSE);
  const { data, isPending, isPlaceholderData, error } = useQuery({
    queryKey: ['regret', campaign],
    queryFn: () => regretOf(campaign),
    enabled: enabled && campaign.start !== undefined && !isDivided(campaign),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { regret: error === null ? data : undefined, isPending: isPending || isPlaceholderData, failure: error };
}
