import { useSyncExternalStore } from 'react';

const MOVED = 'parcours:moved';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(MOVED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(MOVED, listener);
  };
}

/** Goes to an address of the studio; with `replace` the place left does not stay in the history. */
export function navigate(address: string, replace = false): void {
  if (replace) {
    window.history.replaceState(null, '', address);
  } else {
    window.history.pushState(null, '', address);
  }
  window.dispatchEvent(new Event(MOVED));
}

/** The path of the address, such as `/campaigns/12`. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** One parameter of the address's query, such as `with` of `/compare?with=3`; empty where it is absent. */
export function useQuery(name: string): string {
  return useSyncExternalStore(subscribe, () => new URLSearchParams(window.location.search).get(name) ?? '');
}

/** What a pattern such as `/campaigns/:id` finds in a path; undefined where it does not fit. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) {
    return undefined;
  }
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const piece = given[at] ?? '';
    if (part.startsWith(':')) {
      found[part.slice(1)] = decoded(piece);
    } else if (part !== piece) {
      return undefined;
    }
  }
  return found;
}

/** A path that a reader typed may hold a stray "%": then it stands for itself. */
function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch (error) {
    if (error instanceof URIError) {
      return piece;
    }
    throw error;
  }
}
