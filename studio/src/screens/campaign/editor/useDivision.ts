import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Division } from '../../../api/schema';
import { divide } from '../../../api/simulations';
import { isDivided } from '../../../graph/campaign';
import { useCampaign } from './EditorContext';

/** Milliseconds without a change until shares are asked for. */
const PAUSE = 250;

const NONE: ReadonlyMap<string, number> = new Map();

export interface DivisionNow {
  readonly division: Division | undefined;
  readonly failure: Error | null;
}

/** How the splits of the open campaign divide the customers of its table, counted anew a moment after each change. */
export function useDivision(): DivisionNow {
  const [campaign] = useDebouncedValue(useCampaign(), PAUSE);
  const isAsked = campaign.customers?.table !== undefined && isDivided(campaign);
  const { data, error } = useQuery({
    queryKey: ['division', campaign.customers, campaign.start],
    queryFn: () => divide(campaign),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return isAsked ? { division: data, failure: error } : { division: undefined, failure: null };
}

/** The shares of the customers on the ways of splits, by path. */
export function useShares(): ReadonlyMap<string, number> {
  const { division } = useDivision();
  return useMemo(
    () => (division === undefined ? NONE : new Map(division.branches.map(({ path, share }) => [path, share]))),
    [division],
  );
}
