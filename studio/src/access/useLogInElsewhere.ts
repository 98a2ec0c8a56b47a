import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { logInNeeded } from '../api/logInNeeded';
import type { Session } from '../api/schema';
import { loadSession } from '../api/session';
import { onLogInElsewhere } from './logInNews';

/** Lets in here, too, whoever has logged in in another tab; what waited for that goes on. */
export function useLogInElsewhere(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const letIn = (session: Session): void => {
      if (session.role !== null) {
        queries.setQueryData(['session'], session);
        logInNeeded.set({ waiting: false });
      }
    };
    // Where the server does not answer, the log-in stays on the screen and tells so when it is tried.
    const stay = (): void => undefined;
    return onLogInElsewhere(() => void loadSession().then(letIn, stay));
  }, [queries]);
}
