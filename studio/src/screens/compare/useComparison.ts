import { useMutation } from '@tanstack/react-query';
import { loadCampaign } from '../../api/campaigns';
import { jobResult } from '../../api/jobResult';
import type { CampaignDocument, Comparison } from '../../api/schema';
import { type JobRun, useJobRun } from '../../api/useJobRun';
import type { Entry } from './entries';

export interface ComparisonSettings {
  readonly entries: readonly Entry[];
  /** Undefined for that of the first campaign. */
  readonly audience: number | undefined;
  readonly seed: number;
}

export interface RunningComparison {
  readonly compare: (settings: ComparisonSettings) => void;
  readonly run: JobRun;
  readonly isRunning: boolean;
  readonly comparison: Comparison | undefined;
  readonly failure: Error | null;
}

/** The campaign as it is saved, put into the world that was chosen for it. */
async function documentOf({ campaign, world }: Entry): Promise<CampaignDocument> {
  const { document } = await loadCampaign(campaign);
  return world === '' ? document : { ...document, world };
}

/** Compares saved campaigns on the same customers. */
export function useComparison(): RunningComparison {
  const run = useJobRun();
  const load = useMutation({
    mutationFn: async ({ entries, audience, seed }: ComparisonSettings) => ({
      documents: await Promise.all(entries.map(documentOf)),
      audience,
      seed,
    }),
    onSuccess: ({ documents, audience, seed }) =>
      run.start({ kind: 'comparison', entries: documents, seed, ...(audience === undefined ? {} : { audience }) }),
  });
  return {
    compare: load.mutate,
    run,
    isRunning: load.isPending || run.isStarting || run.isRunning,
    comparison: jobResult(run.finished, 'comparison'),
    failure: load.error ?? run.failure,
  };
}
