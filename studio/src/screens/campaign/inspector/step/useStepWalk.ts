import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Walk, WalkStep } from '../../../../api/schema';
import { walkCustomer } from '../../../../api/walks';
import { reactionsOf, routeTo } from '../../../../graph/campaign';
import { useCampaign } from '../../editor/EditorContext';

const PAUSE = 300;
const SEED = 1;

export interface StepWalk {
  /** The customer at this step; undefined where he does not come here, or before the answer. */
  readonly step: WalkStep | undefined;
  readonly walk: Walk | undefined;
  readonly failure: Error | null;
}

/** One customer who is made to come to the step at a path, with what decides his answer there. */
export function useStepWalk(path: string, customer: number): StepWalk {
  const [campaign] = useDebouncedValue(useCampaign(), PAUSE);
  const { campaign: document, path: there } = routeTo(campaign, path);
  const { data, error } = useQuery({
    queryKey: ['walk', document, SEED, customer, there],
    queryFn: () => walkCustomer({ document, seed: SEED, customer, answers: reactionsOf(there) }),
    enabled: document.start !== undefined,
    placeholderData: keepPreviousData,
  });
  return { step: data?.steps.find((one) => one.path === there), walk: data, failure: error };
}
