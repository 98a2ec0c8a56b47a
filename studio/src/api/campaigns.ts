import { answered, api, done } from './client';
import type { Campaign, CampaignDocument, CampaignSummary } from './schema';

/** All campaigns, the last changed first. */
export function listCampaigns(): Promise<readonly CampaignSummary[]> {
  return answered(api.GET('/api/v1/campaigns'));
}

/** The current version of a campaign. */
export function loadCampaign(id: string): Promise<Campaign> {
  return answered(api.GET('/api/v1/campaigns/{id}', { params: { path: { id } } }));
}

export function createCampaign(document: CampaignDocument): Promise<Campaign> {
  return answered(api.POST('/api/v1/campaigns', { body: { document } }));
}

export interface Save {
  readonly document: CampaignDocument;
  /** The version that was edited; another one that is current meanwhile makes a conflict. */
  readonly basedOn: number;
  readonly madeBy: 'edit' | 'restore' | 'proposal';
}

/** Saves a new version. */
export function saveCampaign(id: string, { document, basedOn, madeBy }: Save): Promise<Campaign> {
  const body = { document, based_on: basedOn, made_by: madeBy };
  return answered(api.PUT('/api/v1/campaigns/{id}', { params: { path: { id } }, body }));
}

/** Deletes a campaign with its versions and launches. */
export function deleteCampaign(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/campaigns/{id}', { params: { path: { id } } }));
}
