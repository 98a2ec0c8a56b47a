import { branches, type Campaign, next, pathAfter, type Step, stepAt } from './campaign';
import { type FieldName, withAction, withField, withNote, withSubtree } from './edit';

/**
 * One difference between two campaigns. Walking both from the start: where only the new one has a step it is added with
 * its subtree, where only the old one has, removed with its subtree; where both have and action or wait differ, it is
 * replaced and what follows is kept. Changes of one pair are independent: any of them can be applied without the others.
 */
export type Change =
  | { readonly kind: 'add'; readonly path: string; readonly before: null; readonly after: Step }
  | { readonly kind: 'remove'; readonly path: string; readonly before: Step; readonly after: null }
  | { readonly kind: 'replace'; readonly path: string; readonly before: Step; readonly after: Step }
  | { readonly kind: 'note'; readonly path: string; readonly before: string | null; readonly after: string | null }
  | FieldChange;

/** A difference in a field of the campaign itself; its path is the field's name. */
export interface FieldChange {
  readonly kind: 'field';
  readonly path: FieldName;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

const FIELDS: readonly FieldName[] = ['name', 'world', 'audience', 'budget', 'note'];

/** What was done to one campaign to make another of it; nothing where they say the same. */
export function changes(before: Campaign, after: Campaign): readonly Change[] {
  const fields = FIELDS.filter((field) => before[field] !== after[field]).map(
    (path): FieldChange => ({ kind: 'field', path, before: before[path] ?? null, after: after[path] ?? null }),
  );
  return [...fields, ...subtreeChanges(before.start, after.start, '')];
}

function subtreeChanges(before: Step | undefined, after: Step | undefined, path: string): readonly Change[] {
  if (before === after) {
    return [];
  }
  if (before === undefined) {
    return after === undefined ? [] : [{ kind: 'add', path, before: null, after }];
  }
  if (after === undefined) {
    return [{ kind: 'remove', path, before, after: null }];
  }
  return [...stepChanges(before, after, path), ...branchChanges(before, after, path)];
}

function stepChanges(before: Step, after: Step, path: string): readonly Change[] {
  const found: Change[] = [];
  if (!sameAction(before, after)) {
    found.push({ kind: 'replace', path, before: alone(before), after: alone(after) });
  }
  if (before.note !== after.note) {
    found.push({ kind: 'note', path, before: before.note ?? null, after: after.note ?? null });
  }
  return found;
}

function branchChanges(before: Step, after: Step, path: string): readonly Change[] {
  const reactions = new Set([...branches(before), ...branches(after)].map(([reaction]) => reaction));
  return [...reactions].flatMap((reaction) =>
    subtreeChanges(next(before, reaction), next(after, reaction), pathAfter(path, reaction)),
  );
}

function sameAction(one: Step, other: Step): boolean {
  return one.channel === other.channel && one.message === other.message && one.wait_days === other.wait_days;
}

function alone({ on: _, note: __, ...action }: Step): Step {
  return action;
}

/** A campaign with one change; where the tree has changed so much that its place is gone, the campaign as it was. */
export function applied(campaign: Campaign, change: Change): Campaign {
  switch (change.kind) {
    case 'add':
    case 'remove':
      return isReachable(campaign, change.path)
        ? withSubtree(campaign, change.path, change.after ?? undefined)
        : campaign;
    case 'replace':
      return stepAt(campaign, change.path) === undefined ? campaign : withAction(campaign, change.path, change.after);
    case 'note':
      return stepAt(campaign, change.path) === undefined
        ? campaign
        : withNote(campaign, change.path, change.after ?? '');
    case 'field':
      return withField(campaign, change.path, (change.after ?? undefined) as Campaign[FieldName]);
  }
}

/** A campaign with all of these changes. */
export function allApplied(campaign: Campaign, all: readonly Change[]): Campaign {
  return all.reduce(applied, campaign);
}

function isReachable(campaign: Campaign, path: string): boolean {
  const at = path.lastIndexOf('/');
  return path === '' || stepAt(campaign, at < 0 ? '' : path.slice(0, at)) !== undefined;
}
