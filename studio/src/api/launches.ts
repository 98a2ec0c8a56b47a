import { answered, api } from './client';
import type { Launch, LaunchSummary } from './schema';

/** The last hundred launches of a campaign, the newest first. */
export function listLaunches(campaign: string): Promise<readonly LaunchSummary[]> {
  return answered(api.GET('/api/v1/campaigns/{id}/launches', { params: { path: { id: campaign } } }));
}

/** A launch with its result. */
export function loadLaunch(id: string): Promise<Launch> {
  return answered(api.GET('/api/v1/launches/{id}', { params: { path: { id } } }));
}

/** Launches a saved version in expectation and keeps the result. */
export function launchExpected(campaign: string, version: number): Promise<Launch> {
  return answered(
    api.POST('/api/v1/campaigns/{id}/launches', { params: { path: { id: campaign } }, body: { version } }),
  );
}

/** Where the self-contained page of a launch is. */
export function reportAddress(launch: string): string {
  return `/api/v1/launches/${encodeURIComponent(launch)}/report`;
}
