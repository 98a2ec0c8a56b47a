/** One campaign to compare; the world is empty for the campaign's own. */
export interface Entry {
  /** Tells rows apart while they are edited. */
  readonly key: number;
  readonly campaign: string;
  readonly world: string;
}

/** As many as the server compares at once. */
export const MOST_ENTRIES = 8;

export function entry(key: number, campaign = '', world = ''): Entry {
  return { key, campaign, world };
}

/**
 * The entries with which the page begins.
 *
 * @param campaigns ids asked for by the address, joined by commas
 * @param world asked for by the address: the same campaign then stands in its own world and in this one
 */
export function firstEntries(campaigns: string, world: string): readonly Entry[] {
  const ids = campaigns.split(',').filter(Boolean).slice(0, MOST_ENTRIES);
  const asked = ids.map((id, index) => entry(index, id));
  const [first = entry(0)] = asked;
  if (world !== '') {
    return [first, entry(asked.length + 1, first.campaign, world)];
  }
  return asked.length >= 2 ? asked : [first, entry(asked.length + 1)];
}
