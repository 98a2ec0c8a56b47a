import { answered, api } from './client';
import type { CampaignDocument, Walk } from './schema';

export interface WalkRequest {
  readonly document: CampaignDocument;
  readonly seed: number;
  /** His number among the audience, from 0. */
  readonly customer: number;
  /** Reactions that replace what he would have done, step by step; null keeps his own. */
  readonly answers: readonly (string | null)[];
}

/** One simulated customer, step by step. */
export function walkCustomer({ answers, ...request }: WalkRequest): Promise<Walk> {
  return answered(api.POST('/api/v1/walks', { body: { ...request, answers: [...answers] } }));
}
