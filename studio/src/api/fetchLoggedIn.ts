import { loggedIn } from './logInNeeded';

const SESSION = '/api/v1/session';

/**
 * Fetches; where the session has ended, the request waits until the reader has logged in and is then made again. Nothing
 * that was asked is lost: a save that met the end of a session goes on by itself.
 */
export async function fetchLoggedIn(request: Request): Promise<Response> {
  // The body of a request can be read once.
  const again = request.clone();
  const response = await globalThis.fetch(request);
  if (response.status !== 401 || new URL(request.url).pathname === SESSION) {
    return response;
  }
  await loggedIn();
  return fetchLoggedIn(again);
}
