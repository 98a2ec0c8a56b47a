import { answered, api } from './client';
import type { Campaign, Version } from './schema';

/** All versions of a campaign, the newest first, each with what changed. */
export function listVersions(id: string): Promise<readonly Version[]> {
  return answered(api.GET('/api/v1/campaigns/{id}/versions', { params: { path: { id } } }));
}

/** A campaign as it was. */
export function loadVersion(id: string, version: number): Promise<Campaign> {
  return answered(api.GET('/api/v1/campaigns/{id}/versions/{version}', { params: { path: { id, version } } }));
}
