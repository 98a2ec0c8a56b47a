import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { simulate } from '../../../api/simulations';
import { findings, type StepCost } from '../../../graph/findings';
import { useCampaign, useEditorState } from './EditorContext';

/** Milliseconds without a change until the cost is asked for. */
const PAUSE = 400;

const NONE: readonly StepCost[] = [];

/**
 * What the steps of the open campaign cost in expectation. It is asked for only where a budget was set and the campaign
 * fits its world; a server that does not answer leaves the budget unjudged.
 */
export function useExpectedCosts(): readonly StepCost[] {
  const [campaign] = useDebouncedValue(useCampaign(), PAUSE);
  const world = useEditorState((state) => state.world);
  const isAsked = campaign.budget !== undefined && findings(campaign, world).every(({ warning }) => warning);
  const { data } = useQuery({
    queryKey: ['costs', campaign],
    queryFn: () => simulate(campaign),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return isAsked ? (data?.steps ?? NONE) : NONE;
}
