import {
  type Action,
  branches,
  type Campaign,
  isWithin,
  lastReaction,
  next,
  type Part,
  parentOf,
  partAt,
  pathAfter,
  reactionsOf,
  type Step,
  splitAt,
  stepAt,
} from './campaign';
import { type Condition, isSplit, type Split, waysOf, withConditions, withNextOn } from './split';

/** A step with something else, or nothing, after a reaction; what follows a new reaction comes last. */
function withBranch(step: Part, reaction: string, following: Part | undefined): Part {
  if (isSplit(step)) {
    return withNextOn(step, reaction, following);
  }
  const { on: _, ...rest } = step;
  const kept = branches(step).map(([name, one]) => [name, name === reaction ? following : one] as const);
  const all = next(step, reaction) === undefined ? [...kept, [reaction, following] as const] : kept;
  const on = all.filter((branch): branch is readonly [string, Part] => branch[1] !== undefined);
  return on.length === 0 ? rest : { ...rest, on: Object.fromEntries(on) };
}

function placed(
  root: Part | undefined,
  reactions: readonly string[],
  subtree: Part | undefined,
  path: string,
): Part | undefined {
  const [reaction, ...rest] = reactions;
  if (reaction === undefined) {
    return subtree;
  }
  if (root === undefined) {
    throw new Error(`There is no step on the way to "${path}".\nAdd the steps before it first.`);
  }
  return withBranch(root, reaction, placed(next(root, reaction), rest, subtree, path));
}

/**
 * A campaign with a subtree at a path in place of what was there; with none, what was there is gone with all that
 * followed it. Everything untouched stays the same object. Costs O(depth × branches).
 */
export function withSubtree(campaign: Campaign, path: string, subtree: Part | undefined): Campaign {
  const { start: _, ...rest } = campaign;
  const start = placed(campaign.start, reactionsOf(path), subtree, path);
  return start === undefined ? rest : { ...rest, start };
}

/** A campaign with an action at a path: a new step, or the step that was there, keeping its note and what follows. */
export function withAction(campaign: Campaign, path: string, { channel, message, wait_days }: Action): Campaign {
  const { wait_days: _, ...before } = stepAt(campaign, path) ?? {};
  const wait = wait_days === undefined ? {} : { wait_days };
  return withSubtree(campaign, path, inOrder({ ...before, channel, message, ...wait }));
}

/** A campaign with another note on a step; an empty one takes it away. */
export function withNote(campaign: Campaign, path: string, note: string): Campaign {
  const step = stepAt(campaign, path);
  if (step === undefined) {
    throw new Error(`There is no step at "${path}" to write a note on.\nAdd one first.`);
  }
  const { note: _, ...rest } = step;
  return withSubtree(campaign, path, inOrder(note === '' ? rest : { ...rest, note }));
}

/** The fields in the order in which campaign files have them. */
function inOrder({ channel, message, wait_days, note, on }: Step): Step {
  return {
    channel,
    message,
    ...(wait_days === undefined ? {} : { wait_days }),
    ...(note === undefined ? {} : { note }),
    ...(on === undefined ? {} : { on }),
  };
}

/** The fields of a campaign beside its steps. */
export type Fields = Omit<Campaign, 'start'>;

export type FieldName = keyof Fields;

/** A campaign with another value of a field; undefined and an empty text take an optional field away. */
export function withField<Name extends FieldName>(campaign: Campaign, name: Name, value: Campaign[Name]): Campaign {
  const changed: Campaign = { ...campaign, [name]: value };
  const { name: title, world, audience, budget, note, customers, start } = changed;
  return {
    name: title,
    world,
    ...(audience === undefined ? {} : { audience }),
    ...(budget === undefined ? {} : { budget }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(customers === undefined ? {} : { customers }),
    ...(start === undefined ? {} : { start }),
  };
}

/** Whether a step may go to a place: it exists, the step before that place exists, and it is not below itself. */
export function canMove(campaign: Campaign, from: string, to: string): boolean {
  const before = parentOf(to);
  const reachable = before === undefined || partAt(campaign, before) !== undefined;
  return partAt(campaign, from) !== undefined && reachable && !isWithin(to, from) && !isWithin(from, to);
}

/**
 * A campaign with the step at one path, and all that follows it, at another; what stood there comes to where the step
 * was, so that nothing is lost.
 */
export function withMoved(campaign: Campaign, from: string, to: string): Campaign {
  if (!canMove(campaign, from, to)) {
    throw new Error(`The step at "${from}" cannot go to "${to}".\nChoose a branch that is neither above nor below it.`);
  }
  const moved = partAt(campaign, from);
  const displaced = partAt(campaign, to);
  return withSubtree(withSubtree(campaign, from, displaced), to, moved);
}

/**
 * Where a copy of the step at a path would go: the first branch beside it that has no step, else the first after it;
 * undefined where every branch has one.
 *
 * @param reactions those that a step can follow, in the world's order
 */
export function placeForCopy(campaign: Campaign, path: string, reactions: readonly string[]): string | undefined {
  const before = parentOf(path);
  const beside = before === undefined ? [] : freeBranches(campaign, before, reactions);
  return [
    ...beside.filter((free) => lastReaction(free) !== lastReaction(path)),
    ...freeBranches(campaign, path, reactions),
  ][0];
}

/** The branches of the step or split at a path that have nothing, by their paths. */
export function freeBranches(campaign: Campaign, path: string, reactions: readonly string[]): readonly string[] {
  const part = partAt(campaign, path);
  if (part === undefined) {
    return [];
  }
  const segments = isSplit(part) ? waysOf(part) : reactions;
  return segments.filter((segment) => next(part, segment) === undefined).map((segment) => pathAfter(path, segment));
}

/** A campaign whose customers are divided at a path; what stood there comes to those whom the new branch does not take. */
export function withSplit(campaign: Campaign, path: string, name: string, when: Condition): Campaign {
  const otherwise = partAt(campaign, path);
  const split: Split = { split: [{ name, when }], ...(otherwise === undefined ? {} : { otherwise }) };
  return withSubtree(campaign, path, split);
}

/** A campaign with other names and conditions at a split; what follows stays. */
export function withDivision(campaign: Campaign, path: string, to: Split): Campaign {
  const split = splitAt(campaign, path);
  return split === undefined ? campaign : withSubtree(campaign, path, withConditions(split, to));
}

/** A campaign without a split: what came to the rest comes to all, or else what came on the first way that had something. */
export function withoutSplit(campaign: Campaign, path: string): Campaign {
  const split = splitAt(campaign, path);
  const left = split?.otherwise ?? split?.split.find(({ then }) => then !== undefined)?.then;
  return split === undefined ? campaign : withSubtree(campaign, path, left);
}
