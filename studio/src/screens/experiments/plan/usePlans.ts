import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { deletePlan, keepPlan, listPlans, loadPlan } from '../../../api/experiments';
import type { ExperimentPlan, ExperimentPlanSummary, ExperimentQuestion } from '../../../api/schema';

export interface NewPlan {
  readonly name: string;
  readonly question: ExperimentQuestion;
}

export interface Plans {
  readonly plans: UseQueryResult<readonly ExperimentPlanSummary[]>;
  readonly open: UseMutationResult<ExperimentPlan, Error, string>;
  readonly keep: UseMutationResult<ExperimentPlan, Error, NewPlan>;
  readonly remove: UseMutationResult<void, Error, string>;
}

const PLANS = ['experiment-plans'];

/** The plans that are kept, and what can be done to them. */
export function usePlans(): Plans {
  const queries = useQueryClient();
  const onChange = () => queries.invalidateQueries({ queryKey: PLANS });
  return {
    plans: useQuery({ queryKey: PLANS, queryFn: listPlans }),
    open: useMutation({ mutationFn: loadPlan }),
    keep: useMutation({
      mutationFn: ({ name, question }: NewPlan) => keepPlan(name, question),
      onSuccess: onChange,
    }),
    remove: useMutation({ mutationFn: deletePlan, onSuccess: onChange }),
  };
}
