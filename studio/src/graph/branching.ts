import { type Campaign, next, type Part, pathAfter, type Step, stepLevelOf } from './campaign';
import { strangeReactions } from './findings';
import type { Item } from './items';
import { isSplit, type Split, waysOf } from './split';
import { ends, type Lead, type World } from './world';

/** An item of a drawing and what follows it, before anything has a place. */
export interface Branching {
  readonly item: Item;
  readonly next: readonly Branching[];
}

function following(step: Step, path: string, world: World): readonly Branching[] {
  const known = world.reactions.map((reaction) => onward(step, path, reaction, world));
  const strange = strangeReactions(step, world).map((name) => partOf(next(step, name), pathAfter(path, name), world));
  return [...known, ...strange.filter((one) => one !== undefined)];
}

function ways(split: Split, path: string, world: World): readonly Branching[] {
  return waysOf(split).map((name) => onward(split, path, { name, kind: 'way' }, world));
}

function onward(part: Part, path: string, lead: Lead, world: World): Branching {
  const there = pathAfter(path, lead.name);
  const placed = partOf(next(part, lead.name), there, world);
  if (placed !== undefined) {
    return placed;
  }
  const kind = ends(lead) || stepLevelOf(there) > world.depth ? 'end' : 'branch';
  return { item: { kind, path: there, reaction: lead }, next: [] };
}

function partOf(part: Part | undefined, path: string, world: World): Branching | undefined {
  if (part === undefined) {
    return undefined;
  }
  return isSplit(part)
    ? { item: { kind: 'split', path, split: part }, next: ways(part, path, world) }
    : { item: { kind: 'step', path, step: part }, next: following(part, path, world) };
}

/** What comes first in a campaign and all that follows it; where there is nothing, the branch that can take it. */
export function branching(campaign: Campaign, world: World): Branching {
  return partOf(campaign.start, '', world) ?? { item: { kind: 'branch', path: '', reaction: undefined }, next: [] };
}
