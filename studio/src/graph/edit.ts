import {
  type Action,
  branches,
  type Campaign,
  isWithin,
  lastReaction,
  next,
  parentOf,
  reactionsOf,
  type Step,
  stepAt,
} from './campaign';

/** A step with another one, or none, after a reaction; what follows a new reaction comes last. */
function withBranch(step: Step, reaction: string, following: Step | undefined): Step {
  const { on: _, ...rest } = step;
  const kept = branches(step).map(([name, one]) => [name, name === reaction ? following : one] as const);
  const all = next(step, reaction) === undefined ? [...kept, [reaction, following] as const] : kept;
  const on = all.filter((branch): branch is readonly [string, Step] => branch[1] !== undefined);
  return on.length === 0 ? rest : { ...rest, on: Object.fromEntries(on) };
}

function placed(
  root: Step | undefined,
  reactions: readonly string[],
  subtree: Step | undefined,
  path: string,
): Step | undefined {
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
export function withSubtree(campaign: Campaign, path: string, subtree: Step | undefined): Campaign {
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
  const { name: title, world, audience, budget, note, start } = changed;
  return {
    name: title,
    world,
    ...(audience === undefined ? {} : { audience }),
    ...(budget === undefined ? {} : { budget }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(start === undefined ? {} : { start }),
  };
}

/** Whether a step may go to a place: it exists, the step before that place exists, and it is not below itself. */
export function canMove(campaign: Campaign, from: string, to: string): boolean {
  const before = parentOf(to);
  const reachable = before === undefined || stepAt(campaign, before) !== undefined;
  return stepAt(campaign, from) !== undefined && reachable && !isWithin(to, from) && !isWithin(from, to);
}

/**
 * A campaign with the step at one path, and all that follows it, at another; what stood there comes to where the step
 * was, so that nothing is lost.
 */
export function withMoved(campaign: Campaign, from: string, to: string): Campaign {
  if (!canMove(campaign, from, to)) {
    throw new Error(`The step at "${from}" cannot go to "${to}".\nChoose a branch that is neither above nor below it.`);
  }
  const moved = stepAt(campaign, from);
  const displaced = stepAt(campaign, to);
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

/** The branches of the step at a path that have no step, by their paths. */
export function freeBranches(campaign: Campaign, path: string, reactions: readonly string[]): readonly string[] {
  const step = stepAt(campaign, path);
  if (step === undefined) {
    return [];
  }
  const free = reactions.filter((reaction) => next(step, reaction) === undefined);
  return free.map((reaction) => (path === '' ? reaction : `${path}/${reaction}`));
}
