import { useMutation, useQueryClient } from '@tanstack/react-query';
import { logInNeeded } from '../api/logInNeeded';
import { logIn } from '../api/session';
import { tellLogIn } from './logInNews';

/** Logs in; what waited for it goes on. */
export function useLogIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: logIn,
    onSuccess: (session) => {
      queries.setQueryData(['session'], session);
      logInNeeded.set({ waiting: false });
      tellLogIn();
    },
  });
}
