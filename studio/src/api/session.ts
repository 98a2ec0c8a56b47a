import { answered, api, done } from './client';
import type { Session } from './schema';

/** Who is asking, and what he may do. */
export function loadSession(): Promise<Session> {
  return answered(api.GET('/api/v1/session'));
}

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Opens a session; the browser keeps its cookie. */
export function logIn(body: Credentials): Promise<Session> {
  return answered(api.POST('/api/v1/session', { body }));
}

export function logOut(): Promise<void> {
  return done(api.DELETE('/api/v1/session'));
}
