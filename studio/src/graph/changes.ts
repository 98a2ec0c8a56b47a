import {
  branches,
  type Campaign,
  type Customers,
  next,
  type Part,
  partAt,
  pathAfter,
  type Step,
  stepAt,
} from './campaign';
import { type FieldName, withAction, withDivision, withField, withNote, withSubtree } from './edit';
import { conditionsOf, isSplit } from './split';

/**
 * One difference between two campaigns. Walking both from the start: where only the new one has a step it is added with
 * its subtree, where only the old one has, removed with its subtree; where both have and action or wait differ, it is
 * replaced and what follows is kept. Changes of one pair are independent: any of them can be applied without the others.
 */
export type Change =
  | { readonly kind: 'add'; readonly path: string; readonly before: null; readonly after: Part }
  | { readonly kind: 'remove'; readonly path: string; readonly before: Part; readonly after: null }
  | { readonly kind: 'replace'; readonly path: string; readonly before: Part; readonly after: Part }
  | { readonly kind: 'note'; readonly path: string; readonly before: string | null; readonly after: string | null }
  | FieldChange;

/** A difference in a field of the campaign itself; its path is the field's name. */
export interface FieldChange {
  readonly kind: 'field';
  readonly path: FieldName;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

const FIELDS = ['name', 'world', 'audience', 'budget', 'note'] as const;

/** What was done to one campaign to make another of it; nothing where they say the same. */
export function changes(before: Campaign, after: Campaign): readonly Change[] {
  const fields = FIELDS.filter((field) => before[field] !== after[field]).map(
    (path): FieldChange => ({ kind: 'field', path, before: before[path] ?? null, after: after[path] ?? null }),
  );
  return [...fields, ...customerChanges(before, after), ...subtreeChanges(before.start, after.start, '')];
}

/** Customers are written as the text of their document, as the server tells them. */
function customerChanges(before: Campaign, after: Campaign): readonly FieldChange[] {
  const [was, is] = [before, after].map(({ customers }) =>
    customers === undefined ? null : JSON.stringify(customers),
  );
  return was === is ? [] : [{ kind: 'field', path: 'customers', before: was ?? null, after: is ?? null }];
}

function subtreeChanges(before: Part | undefined, after: Part | undefined, path: string): readonly Change[] {
  if (before === after) {
    return [];
  }
  if (before === undefined) {
    return after === undefined ? [] : [{ kind: 'add', path, before: null, after }];
  }
  if (after === undefined) {
    return [{ kind: 'remove', path, before, after: null }];
  }
  if (isSplit(before) !== isSplit(after)) {
    return [
      { kind: 'remove', path, before, after: null },
      { kind: 'add', path, before: null, after },
    ];
  }
  return [...stepChanges(before, after, path), ...branchChanges(before, after, path)];
}

function stepChanges(before: Part, after: Part, path: string): readonly Change[] {
  const found: Change[] = [];
  if (isSplit(before) || isSplit(after)) {
    const [was, is] = [alone(before), alone(after)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ kind: 'replace', path, before: was, after: is }];
  }
  if (!sameAction(before, after)) {
    found.push({ kind: 'replace', path, before: alone(before), after: alone(after) });
  }
  if (before.note !== after.note) {
    found.push({ kind: 'note', path, before: before.note ?? null, after: after.note ?? null });
  }
  return found;
}

function branchChanges(before: Part, after: Part, path: string): readonly Change[] {
  const reactions = new Set([...branches(before), ...branches(after)].map(([reaction]) => reaction));
  return [...reactions].flatMap((reaction) =>
    subtreeChanges(next(before, reaction), next(after, reaction), pathAfter(path, reaction)),
  );
}

function sameAction(one: Step, other: Step): boolean {
  return one.channel === other.channel && one.message === other.message && one.wait_days === other.wait_days;
}

function alone(part: Part): Part {
  if (isSplit(part)) {
    return conditionsOf(part);
  }
  const { on: _, note: __, ...action } = part;
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
      return replaced(campaign, change.path, change.after);
    case 'note':
      return stepAt(campaign, change.path) === undefined
        ? campaign
        : withNote(campaign, change.path, change.after ?? '');
    case 'field':
      return withField(campaign, change.path, fieldValue(change));
  }
}

function replaced(campaign: Campaign, path: string, after: Part): Campaign {
  if (isSplit(after)) {
    return withDivision(campaign, path, after);
  }
  return stepAt(campaign, path) === undefined ? campaign : withAction(campaign, path, after);
}

function fieldValue({ path, after }: FieldChange): Campaign[FieldName] {
  const value = after ?? undefined;
  return path === 'customers' && typeof value === 'string' ? (JSON.parse(value) as Customers) : (value as string);
}

/** A campaign with all of these changes. */
export function allApplied(campaign: Campaign, all: readonly Change[]): Campaign {
  return all.reduce(applied, campaign);
}

function isReachable(campaign: Campaign, path: string): boolean {
  const at = path.lastIndexOf('/');
  return path === '' || partAt(campaign, at < 0 ? '' : path.slice(0, at)) !== undefined;
}
