import { storeOf } from '../state/store';

/** Whether requests wait for the reader to log in, since the server no longer knows him. */
export const logInNeeded = storeOf({ waiting: false });

/** Resolves once the reader has logged in. */
export function loggedIn(): Promise<void> {
  logInNeeded.set({ waiting: true });
  return new Promise((resolve) => {
    const unsubscribe = logInNeeded.subscribe(() => {
      unsubscribe();
      resolve();
    });
  });
}
