import { answered, api } from './client';
import type { CampaignDocument, Division, Launch, LaunchSummary, Simulation } from './schema';

/** Expected figures of a campaign document; nothing is kept. */
export function simulate(document: CampaignDocument): Promise<Simulation> {
  return answered(api.POST('/api/v1/simulations', { body: { document } }));
}

/** How the splits of a campaign document divide its customers; nothing is simulated or kept. */
export function divide(document: CampaignDocument): Promise<Division> {
  return answered(api.POST('/api/v1/divisions', { body: { document } }));
}

/** Launches a saved version in expectation and keeps the result. */
export function launch(id: string, version: number): Promise<Launch> {
  return answered(api.POST('/api/v1/campaigns/{id}/launches', { params: { path: { id } }, body: { version } }));
}

/** The last launches of a campaign, the newest first. */
export function listLaunches(id: string): Promise<readonly LaunchSummary[]> {
  return answered(api.GET('/api/v1/campaigns/{id}/launches', { params: { path: { id } } }));
}

/** A launch with its result. */
export function loadLaunch(id: string): Promise<Launch> {
  return answered(api.GET('/api/v1/launches/{id}', { params: { path: { id } } }));
}

/** Where the self-contained page of a launch is. */
export function reportAddress(id: string): string {
  return `/api/v1/launches/${encodeURIComponent(id)}/report`;
}
