import type { Proposal } from '../../../api/schema';

/** How many days from their entry customers are watched, who buy without us as long. */
export interface Watched {
  /** Behind the curve and the worth of each change, so that all campaigns that were tried compare. */
  readonly values: number;
  /** Behind the key figures of the campaign from which it began, and of the proposal. */
  readonly human: number;
  readonly proposed: number;
}

/** How long purchases count, where that is not the same for all figures beside a proposal; undefined where it is. */
export function watchedIn({ watched_days: values, human, proposed }: Proposal): Watched | undefined {
  if (values === null || human.watched_days === null || proposed.watched_days === null) {
    return undefined;
  }
  const watched = { values, human: human.watched_days, proposed: proposed.watched_days };
  return watched.human === values && watched.proposed === values ? undefined : watched;
}
