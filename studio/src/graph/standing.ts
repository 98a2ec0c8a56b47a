import { type Campaign, parentOf, partAt } from './campaign';
import { applied, type Change, changes } from './changes';

/**
 * How a change stands to a campaign: still `open`; `made`, so that making it would change nothing; or `gone`, because
 * the place where it belongs is no longer there.
 */
export type Standing = 'open' | 'made' | 'gone';

export function standing(campaign: Campaign, change: Change): Standing {
  if (!hasPlace(campaign, change)) {
    return 'gone';
  }
  return changes(campaign, applied(campaign, change)).length === 0 ? 'made' : 'open';
}

function hasPlace(campaign: Campaign, { kind, path }: Change): boolean {
  if (kind === 'field') {
    return true;
  }
  const needed = kind === 'add' || kind === 'remove' ? parentOf(path) : path;
  return needed === undefined || partAt(campaign, needed) !== undefined;
}

/** The change that takes another one back. */
export function inverse(change: Change): Change {
  switch (change.kind) {
    case 'add':
      return { kind: 'remove', path: change.path, before: change.after, after: null };
    case 'remove':
      return { kind: 'add', path: change.path, before: null, after: change.before };
    case 'replace':
      return { ...change, before: change.after, after: change.before };
    case 'note':
      return { ...change, before: change.after, after: change.before };
    case 'field':
      return { ...change, before: change.after, after: change.before };
  }
}
