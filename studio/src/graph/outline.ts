import type { Branching } from './branching';
import { type Item, isCard, type Placed, placedAt, STEM, sizeOf } from './items';

/** By how much a level stands to the right of the one before. */
const INDENT = 34;

/** Room above a step, for the name of the reaction that leads to it; above the first, below the entrance; else. */
const ABOVE = { step: 28, first: 36, other: 6 } as const;

function roomAbove(item: Item): number {
  return isCard(item) ? ABOVE.step : ABOVE.other;
}

/** What ends at once stands straight below its step, before all that goes on. */
function endsFirst(next: readonly Branching[]): readonly Branching[] {
  return [...next.filter(({ item }) => item.kind === 'end'), ...next.filter(({ item }) => item.kind !== 'end')];
}

/**
 * Places a tree that grows down as an outline: one item below the other, each level indented, so that a screen which is
 * no wider than a few cards shows a step together with what follows it. Costs O(items).
 */
export function outline(first: Branching): readonly Placed[] {
  const entrance: Item = { kind: 'entrance' };
  const { width, height } = sizeOf(entrance);
  const placed = [placedAt(entrance, STEM - width / 2, 0)];
  let below = height + ABOVE.first;
  const place = ({ item, next }: Branching, level: number): void => {
    const here = placedAt(item, level * INDENT, below);
    placed.push(here);
    below += here.height;
    for (const following of endsFirst(next)) {
      below += roomAbove(following.item);
      place(following, level + 1);
    }
  };
  place(first, 0);
  return placed;
}
