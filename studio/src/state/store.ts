import { useSyncExternalStore } from 'react';

/** One value that is replaced, never changed, and those who hear of it. */
export interface Store<State> {
  readonly state: () => State;
  /** Replaces some fields; nobody hears of it where all stay the same. */
  readonly set: (some: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function storeOf<State extends object>(initial: State): Store<State> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    set: (some) => {
      const keys = Object.keys(some) as (keyof State)[];
      if (keys.some((key) => !Object.is(current[key], some[key]))) {
        current = { ...current, ...some };
        for (const listener of listeners) {
          listener();
        }
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A part of a store's state; the component renders anew when that part is another one (`Object.is`).
 *
 * @param part picks something that the state holds; it must not make a new object each time
 */
export function useStore<State extends object, Part>(store: Store<State>, part: (state: State) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => part(store.state()));
}
