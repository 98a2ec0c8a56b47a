import { parentOf } from './campaign';
import type { Layout, Placed } from './layout';

/** Where an arrow key points to. */
export type Arrow = 'left' | 'right' | 'up' | 'down';

type Way = 'back' | 'on' | 'before' | 'after';

const WAYS: Readonly<Record<Layout['direction'], Readonly<Record<Arrow, Way>>>> = {
  right: { left: 'back', right: 'on', up: 'before', down: 'after' },
  down: { up: 'back', down: 'on', left: 'before', right: 'after' },
};

/** What the keyboard can stand on: steps and branches that can take one, in reading order. */
export function stops({ items }: Layout): ReadonlyArray<Placed & { readonly path: string }> {
  return items.flatMap((placed) =>
    placed.item.kind === 'step' || placed.item.kind === 'branch' ? [{ ...placed, path: placed.item.path }] : [],
  );
}

/**
 * The path at which an arrow key arrives from a path: back to the step before, on to the first step or branch after
 * it, or to the neighbour on the same level. It stays where it is at the edge of the tree.
 */
export function neighbour(layout: Layout, path: string, arrow: Arrow): string {
  const way = WAYS[layout.direction][arrow];
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
  return besides(all, here, layout.direction)[way]?.path ?? path;
}

/** The nearest stops of the same level on both sides. */
function besides<Stop extends Placed>(all: readonly Stop[], here: Stop, direction: Layout['direction']) {
  const along = (stop: Placed): number => (direction === 'right' ? stop.x : stop.y);
  const across = (stop: Placed): number => (direction === 'right' ? stop.y + stop.height / 2 : stop.x + stop.width / 2);
  const level = all.filter((stop) => along(stop) === along(here)).toSorted((one, other) => across(one) - across(other));
  const at = level.indexOf(here);
  return { before: level[at - 1], after: level[at + 1] };
}
