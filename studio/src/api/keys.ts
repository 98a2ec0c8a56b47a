import { answered, api, done } from './client';
import type { Key, Role } from './schema';

/** All API keys, newest first, without their secrets. */
export function listKeys(): Promise<readonly Key[]> {
  return answered(api.GET('/api/v1/keys'));
}

/** A key with the secret that is told this once. */
export type MadeKey = Key & { readonly secret: string };

export function makeKey(name: string, role: Role): Promise<MadeKey> {
  return answered(api.POST('/api/v1/keys', { body: { name, role } }));
}

export function revokeKey(id: string): Promise<void> {
  return done(api.DELETE('/api/v1/keys/{id}', { params: { path: { id } } }));
}
