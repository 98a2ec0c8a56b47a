import type { End, StepNode } from './steps';

export const CARD_WIDTH = 166;
export const CARD_HEIGHT = 76;
export const COLUMN_WIDTH = 284;
const END_HEIGHT = 22;
const GAP = 10;

/** A step with its place: the left edge and the middle of its card, in CSS pixels. */
export interface PlacedStep {
  readonly node: StepNode;
  readonly x: number;
  readonly y: number;
  readonly parent: PlacedStep | undefined;
}

/** A branch without a step, with the left edge and the middle of its label. */
export interface PlacedEnd {
  readonly end: End;
  readonly x: number;
  readonly y: number;
  readonly parent: PlacedStep;
}

export interface TreeLayout {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly ends: readonly PlacedEnd[];
}

/** Lays a tree from left to right, one column a level; what follows a step stands beside it, nothing overlaps. */
export function treeLayout(tree: StepNode): TreeLayout {
  const steps: PlacedStep[] = [];
  const ends: PlacedEnd[] = [];
  const place = (node: StepNode, top: number, parent: PlacedStep | undefined): void => {
    const placed = { node, x: node.level * COLUMN_WIDTH, y: top + height(node) / 2, parent };
    steps.push(placed);
    let below = top + (height(node) - branchesHeight(node)) / 2;
    for (const next of node.next) {
      place(next, below, placed);
      below += height(next) + GAP;
    }
    for (const end of node.ends) {
      ends.push({ end, x: (node.level + 1) * COLUMN_WIDTH, y: below + END_HEIGHT / 2, parent: placed });
      below += END_HEIGHT;
    }
  };
  place(tree, 0, undefined);
  const columns = Math.max(...steps.map(({ x }) => x), ...ends.map(({ x }) => x));
  return { width: columns + CARD_WIDTH, height: height(tree), steps, ends };
}

function height(node: StepNode): number {
  return Math.max(CARD_HEIGHT, branchesHeight(node));
}

function branchesHeight({ next, ends }: StepNode): number {
  const steps = next.reduce((sum, one) => sum + height(one) + GAP, 0);
  return Math.max(0, steps + ends.length * END_HEIGHT - (ends.length === 0 ? GAP : 0));
}
