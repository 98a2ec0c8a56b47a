import { answered, api } from './client';
import type { World, WorldSummary } from './schema';

/** All worlds, those that ship first. */
export function listWorlds(): Promise<readonly WorldSummary[]> {
  return answered(api.GET('/api/v1/worlds'));
}

/** A world with its document. */
export function loadWorld(name: string): Promise<World> {
  return answered(api.GET('/api/v1/worlds/{name}', { params: { path: { name } } }));
}
