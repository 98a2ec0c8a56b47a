import { branching } from './branching';
import { type Campaign, parentOf } from './campaign';
import { columns } from './columns';
import { ENTRANCE, idAt, type Placed } from './items';
import { outline } from './outline';
import type { World } from './world';

/** Where the tree grows to: right, or down on narrow screens. */
export type Direction = 'right' | 'down';

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

const PLACINGS = { right: columns, down: outline } as const;

/** Places a campaign's steps, its free branches and its ends, a step before those that follow it. Costs O(items). */
export function layout(campaign: Campaign, world: World, direction: Direction = 'right'): Layout {
  const items = PLACINGS[direction](branching(campaign, world));
  const byId = new Map(items.map((placed) => [placed.id, placed]));
  const width = items.reduce((most, item) => Math.max(most, item.x + item.width), 0);
  const height = items.reduce((most, item) => Math.max(most, item.y + item.height), 0);
  return { direction, width, height, items, lines: items.flatMap((placed) => lineTo(placed, byId)) };
}

function lineTo(to: Placed, byId: ReadonlyMap<string, Placed>): readonly Line[] {
  if (to.item.kind === 'entrance') {
    return [];
  }
  const { path } = to.item;
  const before = parentOf(path);
  const from = byId.get(before === undefined ? ENTRANCE : idAt(before));
  const reaction = before === undefined ? undefined : path.slice(path.lastIndexOf('/') + 1);
  return from === undefined ? [] : [{ id: `line:${path}`, from, to, reaction }];
}
