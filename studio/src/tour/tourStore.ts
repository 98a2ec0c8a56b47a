import { storeOf } from '../state/store';
import { STOPS } from './stops';

export interface TourState {
  /** The number of the stop; undefined while nobody is guided. */
  readonly at: number | undefined;
  /** Whether the reader has taken the tour or said no to it on this machine. */
  readonly known: boolean;
}

const KEPT = 'parcours.tour';

export const tourStore = storeOf<TourState>({ at: undefined, known: localStorage.getItem(KEPT) !== null });

export function startTour(): void {
  tourStore.set({ at: 0 });
}

/** Goes on to the next stop, or ends after the last. */
export function nextStop(): void {
  const { at } = tourStore.state();
  if (at !== undefined && at + 1 < STOPS.length) {
    tourStore.set({ at: at + 1 });
  } else {
    endTour();
  }
}

export function stopBefore(): void {
  const { at } = tourStore.state();
  if (at !== undefined && at > 0) {
    tourStore.set({ at: at - 1 });
  }
}

/** Ends the tour, or turns it down, and remembers it; the help menu starts it again. */
export function endTour(): void {
  localStorage.setItem(KEPT, 'known');
  tourStore.set({ at: undefined, known: true });
}
