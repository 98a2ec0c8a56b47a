import type { Role } from '../api/schema';
import { useWords } from '../i18n/LanguageProvider';
import { useSession } from './SessionContext';

const ORDER: readonly Role[] = ['viewer', 'editor', 'admin'];

/** Why the reader's role does not allow what needs another one; undefined where it does. */
export function useRefusal(needed: Role): string | undefined {
  const { access } = useWords();
  const { role } = useSession();
  return role !== null && ORDER.indexOf(role) >= ORDER.indexOf(needed) ? undefined : access.needs[needed];
}
