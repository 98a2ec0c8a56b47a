import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { logInNeeded } from '../api/logInNeeded';
import { loadSession } from '../api/session';
import { Waiting } from '../app/Waiting';
import { useStore } from '../state/store';
import { SessionContext } from './SessionContext';
import { useLogInElsewhere } from './useLogInElsewhere';

const LogInScreen = lazy(() => import('./LogInScreen'));
const SessionEnded = lazy(() => import('./SessionEnded'));

/**
 * Lets in whoever the server knows, and asks the others to log in. Where a session ends amid work, the pages stay as
 * they are behind the log-in.
 */
export function Gate({ children }: { readonly children: ReactNode }) {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: loadSession,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  useLogInElsewhere();
  const waiting = useStore(logInNeeded, (state) => state.waiting);
  if (session.isPending) {
    return <Waiting />;
  }
  if (session.data === undefined) {
    // The pages tell that the server does not answer, and how to try again.
    return children;
  }
  if (session.data.role === null) {
    return (
      <Suspense fallback={<Waiting />}>
        <LogInScreen />
      </Suspense>
    );
  }
  return (
    <SessionContext value={session.data}>
      {children}
      {waiting && (
        <Suspense fallback={null}>
          <SessionEnded name={session.data.name ?? ''} />
        </Suspense>
      )}
    </SessionContext>
  );
}
