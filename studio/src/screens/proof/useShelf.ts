import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { listCampaigns } from '../../api/campaigns';
import { deleteLog, listLogs, uploadLog } from '../../api/logs';
import { addPolicy, deletePolicy, listPolicies } from '../../api/policies';
import type { CampaignSummary, Log, LogSummary, Policy, PolicyDocument, PolicySummary } from '../../api/schema';

export interface NewPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

export interface Shelf {
  readonly logs: UseQueryResult<readonly LogSummary[]>;
  readonly policies: UseQueryResult<readonly PolicySummary[]>;
  readonly campaigns: UseQueryResult<readonly CampaignSummary[]>;
  readonly upload: UseMutationResult<Log, Error, File>;
  readonly removeLog: UseMutationResult<void, Error, string>;
  readonly addPolicy: UseMutationResult<Policy, Error, NewPolicy>;
  readonly removePolicy: UseMutationResult<void, Error, string>;
  /** Asks for the logs anew, such as after one was simulated. */
  readonly refresh: () => void;
}

const LOGS = ['logs'];
const POLICIES = ['policies'];

/** The logs, policies and campaigns that are kept, and what can be done to the first two. */
export function useShelf(): Shelf {
  const queries = useQueryClient();
  const onLogs = () => queries.invalidateQueries({ queryKey: LOGS });
  const onPolicies = () => queries.invalidateQueries({ queryKey: POLICIES });
  return {
    logs: useQuery({ queryKey: LOGS, queryFn: listLogs }),
    policies: useQuery({ queryKey: POLICIES, queryFn: listPolicies }),
    campaigns: useQuery({ queryKey: ['campaigns'], queryFn: listCampaigns }),
    upload: useMutation({ mutationFn: uploadLog, onSuccess: onLogs }),
    removeLog: useMutation({ mutationFn: deleteLog, onSuccess: onLogs }),
    addPolicy: useMutation({
      mutationFn: ({ name, document }: NewPolicy) => addPolicy(name, document),
      onSuccess: onPolicies,
    }),
    removePolicy: useMutation({ mutationFn: deletePolicy, onSuccess: onPolicies }),
    refresh: () => void onLogs(),
  };
}
