import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import { type Campaign, levelOf, next, pathAfter, type Step } from './campaign';
import { strangeReactions } from './findings';
import { ends, type Reaction, type World } from './world';

/** Where the tree grows to: right, or down on narrow screens. */
export type Direction = 'right' | 'down';

/** What stands on the canvas. */
export type Item =
  /** Where the customers come in. */
  | { readonly kind: 'entrance' }
  | { readonly kind: 'step'; readonly path: string; readonly step: Step }
  /** A branch that can take a step and has none. */
  | { readonly kind: 'branch'; readonly path: string; readonly reaction: Reaction | undefined }
  /** A branch that ends: a conversion, an opt-out, or what follows the deepest step. */
  | { readonly kind: 'end'; readonly path: string; readonly reaction: Reaction };

/** An item with its place in CSS pixels; x and y are its upper left corner. */
export interface Placed {
  readonly id: string;
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line from a step to what follows one reaction to it; the first comes from the entrance and has no reaction. */
export interface Line {
  readonly id: string;
  readonly from: Placed;
  readonly to: Placed;
  readonly reaction: string | undefined;
}

export interface Layout {
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Placed[];
  readonly lines: readonly Line[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Branches and ends hold their label: beside the mark where the tree grows right, below it where it grows down. */
const SIZES: Readonly<Record<Direction, Readonly<Record<Item['kind'], Size>>>> = {
  right: {
    entrance: { width: 20, height: 20 },
    step: { width: 192, height: 88 },
    branch: { width: 208, height: 40 },
    end: { width: 208, height: 22 },
  },
  down: {
    entrance: { width: 20, height: 20 },
    step: { width: 188, height: 88 },
    branch: { width: 104, height: 84 },
    end: { width: 92, height: 58 },
  },
};

/** The ghost card of an empty campaign says what to do. */
const FIRST_STEP: Size = { width: 268, height: 88 };

/** From the near edge of one level to that of the next, and the least room between steps of one level. */
const APART: Readonly<Record<Direction, { readonly level: number; readonly gap: number }>> = {
  right: { level: 192 + 162, gap: 14 },
  down: { level: 88 + 92, gap: 20 },
};

/** The least room between branches and ends. */
const SMALL_GAP = 4;

/** Room between the entrance and the first step: less than a whole level. */
const ENTRANCE_ROOM: Readonly<Record<Direction, number>> = { right: 84, down: 60 };

interface Branching {
  readonly item: Item;
  readonly next: readonly Branching[];
}

/** The id of the item at a path; steps, branches and ends share one space, the entrance has its own id. */
export function idAt(path: string): string {
  return `at:${path}`;
}

const ENTRANCE = 'entrance';

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

function sizeOf(item: Item, direction: Direction): Size {
  return item.kind === 'branch' && item.path === '' ? FIRST_STEP : SIZES[direction][item.kind];
}

/** Across is along a level: down the screen where the tree grows to the right. */
function across(item: Item, direction: Direction): number {
  const { width, height } = sizeOf(item, direction);
  return direction === 'right' ? height : width;
}

function gapBetween(one: Item, other: Item, direction: Direction): number {
  return one.kind === 'step' || other.kind === 'step' ? APART[direction].gap : SMALL_GAP;
}

/**
 * Places a campaign's steps, its free branches and its ends: one column a level, or one row where the tree grows down;
 * steps stand before the middle of what follows them, and nothing overlaps.
 *
 * <p>Source: C. Buchheim, M. Jünger, S. Leipert, "Improving Walker's Algorithm to Run in Linear Time", Graph Drawing
 * 2002, in d3-hierarchy. Costs O(items).
 */
export function layout(campaign: Campaign, world: World, direction: Direction = 'right'): Layout {
  const first = stepOf(campaign.start, '', world) ?? {
    item: { kind: 'branch', path: '', reaction: undefined },
    next: [],
  };
  const entered: Branching = { item: { kind: 'entrance' }, next: [first] };
  const place = tree<Branching>()
    .nodeSize([1, APART[direction].level])
    .separation(({ data: { item: one } }, { data: { item: other } }) => {
      const halves = (across(one, direction) + across(other, direction)) / 2;
      return halves + gapBetween(one, other, direction);
    });
  const points = place(hierarchy(entered, ({ next: children }) => children)).descendants();
  return framed(points, direction);
}

function framed(points: readonly HierarchyPointNode<Branching>[], direction: Direction): Layout {
  const lowest = points.reduce((least, { x, data }) => Math.min(least, x - across(data.item, direction) / 2), 0);
  // The entrance is small: it stands close to the first step rather than a whole level before it.
  const before = APART[direction].level - ENTRANCE_ROOM[direction];
  const placed = new Map<HierarchyPointNode<Branching>, Placed>();
  for (const point of points) {
    const along = point.depth === 0 ? 0 : point.y - before;
    placed.set(point, placedAt(point.data.item, along, point.x - lowest, direction));
  }
  const lines = points.flatMap((point) => lineTo(point, placed));
  const items = [...placed.values()];
  const width = items.reduce((most, item) => Math.max(most, item.x + item.width), 0);
  const height = items.reduce((most, item) => Math.max(most, item.y + item.height), 0);
  return { direction, width, height, items, lines };
}

function placedAt(item: Item, along: number, middle: number, direction: Direction): Placed {
  const { width, height } = sizeOf(item, direction);
  const id = item.kind === 'entrance' ? ENTRANCE : idAt(item.path);
  return direction === 'right'
    ? { id, item, width, height, x: along, y: middle - height / 2 }
    : { id, item, width, height, x: middle - width / 2, y: along };
}

function lineTo(
  point: HierarchyPointNode<Branching>,
  placed: ReadonlyMap<HierarchyPointNode<Branching>, Placed>,
): readonly Line[] {
  const from = point.parent === null ? undefined : placed.get(point.parent);
  const to = placed.get(point);
  if (from === undefined || to === undefined || to.item.kind === 'entrance') {
    return [];
  }
  const reaction = to.item.path === '' ? undefined : to.item.path.slice(to.item.path.lastIndexOf('/') + 1);
  return [{ id: `line:${to.item.path}`, from, to, reaction }];
}
