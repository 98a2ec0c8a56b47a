import { createContext, useContext } from 'react';
import type { Session } from '../api/schema';

/** A server on this machine: nobody logs in, and whoever sits there may do everything. */
const OPEN: Session = { name: null, role: 'admin', password_needed: false };

export const SessionContext = createContext<Session>(OPEN);

/** Who works here, and what he may do. */
export function useSession(): Session {
  return useContext(SessionContext);
}
