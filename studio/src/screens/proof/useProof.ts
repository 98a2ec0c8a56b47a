import { useMutation } from '@tanstack/react-query';
import { hasEnded } from '../../api/jobEvents';
import { jobResult } from '../../api/jobResult';
import type { Job, Proof, ProofJob } from '../../api/schema';
import { cancelJob, startJob, useJob } from '../../api/useJob';
import { navigate, useQuery } from '../../app/router';

export interface RunningProof {
  readonly start: (request: ProofJob) => void;
  readonly cancel: () => void;
  readonly job: Job | undefined;
  readonly isRunning: boolean;
  readonly isBroken: boolean;
  readonly proof: Proof | undefined;
  readonly failure: Error | null;
}

/** Proves, and keeps the proof in the address, so that it is there after a reload and can be handed on. */
export function useProof(): RunningProof {
  const asked = useQuery('proof');
  const id = asked === '' ? undefined : asked;
  const { job, finished, broken } = useJob(id);
  const starting = useMutation({
    mutationFn: (request: ProofJob) => startJob(request),
    onSuccess: (started) => navigate(`/proof?proof=${encodeURIComponent(started.id)}`, true),
  });
  const cancelling = useMutation({ mutationFn: cancelJob });
  const proof = jobResult(finished, 'proof');
  const isWaiting = id !== undefined && !broken && job === undefined;
  return {
    start: starting.mutate,
    cancel: () => {
      if (id !== undefined) {
        cancelling.mutate(id);
      }
    },
    job,
    isRunning: starting.isPending || isWaiting || (job !== undefined && !hasEnded(job)),
    isBroken: broken,
    proof,
    failure: starting.error ?? cancelling.error,
  };
}
