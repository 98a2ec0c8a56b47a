import createClient from 'openapi-fetch';
import { fetchLoggedIn } from './fetchLoggedIn';
import { Problem, problemOf } from './problem';
import type { paths } from './schema';

/** The server's routes with the types of its OpenAPI document: `api.GET('/api/v1/campaigns/{id}', …)`. */
export const api = createClient<paths>({ fetch: fetchLoggedIn });

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a call answers; a refusal or a server that cannot be reached is thrown as a {@link Problem}. */
export async function answered<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call.catch(unreachable);
  if (!response.ok || data === undefined || data === null) {
    throw problemOf(response, error);
  }
  return data;
}

/** A call that answers nothing, such as a deletion. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call.catch(unreachable);
  if (!response.ok) {
    throw problemOf(response, error);
  }
}

/** The browser tells a broken connection as a TypeError; an aborted call stays what it is. */
function unreachable(failure: unknown): never {
  if (failure instanceof TypeError) {
    throw new Problem({ status: 0, type: 'urn:parcours:problem:unreachable', title: 'unreachable' });
  }
  throw failure;
}
