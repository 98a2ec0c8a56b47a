import { answered, api, done } from './client';
import type { World, WorldDocument, WorldSummary } from './schema';

/** All worlds, those that ship first. */
export function listWorlds(): Promise<readonly WorldSummary[]> {
  return answered(api.GET('/api/v1/worlds'));
}

/** A world with its document. */
export function loadWorld(name: string): Promise<World> {
  return answered(api.GET('/api/v1/worlds/{name}', { params: { path: { name } } }));
}

/**
 * Saves a world of one's own under its document's name.
 *
 * @param basedOn the version that was edited; undefined for a new world
 */
export function saveWorld(document: WorldDocument, basedOn: number | undefined): Promise<World> {
  const body = { document, ...(basedOn === undefined ? {} : { based_on: basedOn }) };
  return answered(api.PUT('/api/v1/worlds/{name}', { params: { path: { name: document.name } }, body }));
}

/** Lets the server read a world as a save would; refused as there, and nothing is kept. */
export function checkWorld(document: WorldDocument): Promise<void> {
  return done(api.POST('/api/v1/world-checks', { body: { document } }));
}

/** Deletes a world of one's own; one that a campaign uses is refused. */
export function deleteWorld(name: string): Promise<void> {
  return done(api.DELETE('/api/v1/worlds/{name}', { params: { path: { name } } }));
}

/** Where the world's file for the command line is. */
export function worldFileAddress(name: string): string {
  return `/api/v1/worlds/${encodeURIComponent(name)}/export`;
}
