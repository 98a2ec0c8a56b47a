import { type Campaign, levelOf, next, pathAfter, type Step } from './campaign';
import { strangeReactions } from './findings';
import type { Item } from './items';
import { ends, type Reaction, type World } from './world';

/** An item of a drawing and what follows it, before anything has a place. */
export interface Branching {
  readonly item: Item;
  readonly next: readonly Branching[];
}

function following(step: Step, path: string, world: World): readonly Branching[] {
  const known = world.reactions.map((reaction) => afterReaction(step, path, reaction, world));
  const strange = strangeReactions(step, world).map((name) => stepOf(next(step, name), pathAfter(path, name), world));
  return [...known, ...strange.filter((one) => one !== undefined)];
}

function afterReaction(step: Step, path: string, reaction: Reaction, world: World): Branching {
  const there = pathAfter(path, reaction.name);
  const placed = stepOf(next(step, reaction.name), there, world);
  if (placed !== undefined) {
    return placed;
  }
  const kind = ends(reaction) || levelOf(there) > world.depth ? 'end' : 'branch';
  return { item: { kind, path: there, reaction }, next: [] };
}

function stepOf(step: Step | undefined, path: string, world: World): Branching | undefined {
  return step === undefined ? undefined : { item: { kind: 'step', path, step }, next: following(step, path, world) };
}

/** The first step of a campaign and all that follows it; where there is none, the branch that can take it. */
export function branching(campaign: Campaign, world: World): Branching {
  return stepOf(campaign.start, '', world) ?? { item: { kind: 'branch', path: '', reaction: undefined }, next: [] };
}
