import { parentOf } from './campaign';
import { isStop, type Placed } from './items';
import type { Layout } from './layout';

/** Where an arrow key points to. */
export type Arrow = 'left' | 'right' | 'up' | 'down';

type Way = 'back' | 'on' | 'before' | 'after';

/** Levels stand beside each other in a tree of columns and in an outline alike. */
const WAYS: Readonly<Record<Arrow, Way>> = { left: 'back', right: 'on', up: 'before', down: 'after' };

/** What the keyboard can stand on: steps and branches that can take one, in reading order. */
export function stops({ items }: Layout): ReadonlyArray<Placed & { readonly path: string }> {
  return items.flatMap((placed) => (isStop(placed.item) ? [{ ...placed, path: placed.item.path }] : []));
}

/**
 * The path at which an arrow key arrives from a path: back to the step before, on to the first step or branch after
 * it, or to the neighbour on the same level. It stays where it is at the edge of the tree.
 */
export function neighbour(layout: Layout, path: string, arrow: Arrow): string {
  const way = WAYS[arrow];
  if (way === 'back') {
    return parentOf(path) ?? path;
  }
  const all = stops(layout);
  const here = all.find((stop) => stop.path === path);
  if (here === undefined) {
    return all[0]?.path ?? path;
  }
  if (way === 'on') {
    return all.find((stop) => parentOf(stop.path) === path)?.path ?? path;
  }
  return besides(all, here)[way]?.path ?? path;
}

/** The nearest stops of the same level on both sides. */
function besides<Stop extends Placed>(all: readonly Stop[], here: Stop) {
  const middle = ({ y, height }: Placed): number => y + height / 2;
  const level = all.filter(({ x }) => x === here.x).toSorted((one, other) => middle(one) - middle(other));
  const at = level.indexOf(here);
  return { before: level[at - 1], after: level[at + 1] };
}
