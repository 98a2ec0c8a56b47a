import { READABLE } from './useIsFar';

/** At this zoom nothing is left of what a card says but its colour. */
const BARE = 0.1;

/** How much of the writing is seen, in [0, 1]: all of it where cards come near, nothing where they are mere marks. */
export function detailAt(zoom: number): number {
  const share = Math.min(1, Math.max(0, (zoom - BARE) / (READABLE - BARE)));
  return share * share * (3 - 2 * share);
}
