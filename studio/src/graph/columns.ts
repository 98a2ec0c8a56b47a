import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { Branching } from './branching';
import { type Item, isCard, type Placed, placedAt, sizeOf } from './items';

/** From the near edge of one level to that of the next, and the least room between steps of one level. */
const LEVEL = 192 + 162;
const GAP = 14;

/** The least room between branches and ends. */
const SMALL_GAP = 4;

/** Room for the entrance before the first step: less than a whole level. */
const ENTRANCE_ROOM = 84;

function gapBetween(one: Item, other: Item): number {
  return isCard(one) || isCard(other) ? GAP : SMALL_GAP;
}

/**
 * Places a tree that grows to the right: one column a level; steps stand before the middle of what follows them, and
 * nothing overlaps.
 *
 * <p>Source: C. Buchheim, M. Jünger, S. Leipert, "Improving Walker's Algorithm to Run in Linear Time", Graph Drawing
 * 2002, in d3-hierarchy. Costs O(items).
 */
export function columns(first: Branching): readonly Placed[] {
  const entered: Branching = { item: { kind: 'entrance' }, next: [first] };
  const place = tree<Branching>()
    .nodeSize([1, LEVEL])
    .separation(({ data: { item: one } }, { data: { item: other } }) => {
      const halves = (sizeOf(one).height + sizeOf(other).height) / 2;
      return halves + gapBetween(one, other);
    });
  const points = place(hierarchy(entered, ({ next }) => next)).descendants();
  const top = points.reduce((least, point) => Math.min(least, upperEdge(point)), 0);
  return points.map((point) => placedAt(point.data.item, columnOf(point), upperEdge(point) - top));
}

function upperEdge({ x, data: { item } }: HierarchyPointNode<Branching>): number {
  return x - sizeOf(item).height / 2;
}

/** The entrance is small: it stands close to the first step rather than a whole level before it. */
function columnOf({ depth, y }: HierarchyPointNode<Branching>): number {
  return depth === 0 ? 0 : y - (LEVEL - ENTRANCE_ROOM);
}
