import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadSession, logOut } from '../api/session';
import { lastWorkDone } from './lastWork';

/** Saves what was changed last, then logs out; nothing that was read stays in memory. */
export function useLogOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await lastWorkDone();
      await logOut();
      return loadSession();
    },
    onSuccess: (session) => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      queries.setQueryData(['session'], session);
    },
  });
}
