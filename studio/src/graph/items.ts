import type { Step } from './campaign';
import type { Split } from './split';
import type { Lead } from './world';

/** What stands on the canvas. */
export type Item =
  /** Where the customers come in. */
  | { readonly kind: 'entrance' }
  | { readonly kind: 'step'; readonly path: string; readonly step: Step }
  | { readonly kind: 'split'; readonly path: string; readonly split: Split }
  /** A branch that can take a step and has none. */
  | { readonly kind: 'branch'; readonly path: string; readonly reaction: Lead | undefined }
  /** A branch that ends: a conversion, an opt-out, or what follows the deepest step. */
  | { readonly kind: 'end'; readonly path: string; readonly reaction: Lead };

/** Whether an item is drawn as a card, with the name of what leads to it on its line. */
export function isCard({ kind }: Item): boolean {
  return kind === 'step' || kind === 'split';
}

/** Whether an item can be worked on: a card, or a branch that can take one. */
export function isStop(item: Item): item is Extract<Item, { kind: 'step' | 'split' | 'branch' }> {
  return isCard(item) || item.kind === 'branch';
}

/** An item with its place in CSS pixels; x and y are its upper left corner. */
export interface Placed {
  readonly id: string;
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Branches and ends hold their label beside the mark. */
const SIZES: Readonly<Record<Item['kind'], Size>> = {
  entrance: { width: 20, height: 20 },
  step: { width: 192, height: 88 },
  split: { width: 192, height: 64 },
  branch: { width: 208, height: 40 },
  end: { width: 208, height: 22 },
};

/** The ghost card of an empty campaign says what to do. */
const FIRST_STEP: Size = { width: 268, height: 88 };

/** How far from the left edge of a card its lines go down, where the tree does, in CSS pixels. */
export const STEM = 16;

/** The size that an item is drawn with. */
export function sizeOf(item: Item): Size {
  return item.kind === 'branch' && item.path === '' ? FIRST_STEP : SIZES[item.kind];
}

/** The id of the item at a path; steps, branches and ends share one space, the entrance has an id of its own. */
export function idAt(path: string): string {
  return `at:${path}`;
}

/** The id of the entrance. */
export const ENTRANCE = 'entrance';

function idOf(item: Item): string {
  return item.kind === 'entrance' ? ENTRANCE : idAt(item.path);
}

/** An item with its upper left corner. */
export function placedAt(item: Item, x: number, y: number): Placed {
  return { id: idOf(item), item, x, y, ...sizeOf(item) };
}
