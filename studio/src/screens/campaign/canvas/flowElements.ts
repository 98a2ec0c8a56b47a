import type { Node } from '@xyflow/react';
import type { Placed } from '../../../graph/items';
import type { Direction, Line } from '../../../graph/layout';
import { labelAbove, lineEnds, linePath, type Point } from '../../../graph/linePath';
import { foundIn, type ItemView, type LineView, lineViewOf, type Scene, showsTheSame, viewOf } from './scene';

export type FlowNode = Node<{ readonly view: ItemView; readonly direction: Direction }, ItemView['kind']>;

/** A line as it is drawn. */
export interface DrawnLine {
  readonly id: string;
  readonly view: LineView;
  readonly direction: Direction;
  /** The `d` of its SVG path. */
  readonly d: string;
  /** Whether it has just come to a drawing that was there before. */
  readonly unfolds: boolean;
  readonly start: Point;
  readonly end: Point;
  /** Where its label stands in a tree that grows down. */
  readonly above: Point;
}

export interface FlowElements {
  readonly nodes: readonly FlowNode[];
  readonly lines: readonly DrawnLine[];
}

/** React Flow would call each box a node. */
const UNDESCRIBED = { 'aria-roledescription': undefined };

function nodeOf(placed: Placed, view: ItemView, direction: Direction): FlowNode {
  const { id, x, y, width, height } = placed;
  return {
    id,
    type: view.kind,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    // The item inside is the tree's; the box around it says nothing.
    ariaRole: 'presentation',
    domAttributes: UNDESCRIBED,
    draggable: (view.kind === 'step' || view.kind === 'split') && !view.isLocked && view.path !== '',
    data: { view, direction },
  };
}

function drawn(line: Line, view: LineView, direction: Direction): DrawnLine {
  const { start, end } = lineEnds(line, direction);
  return {
    id: line.id,
    view,
    direction,
    d: linePath(start, end, direction),
    unfolds: false,
    start,
    end,
    above: labelAbove(line),
  };
}

function isNodeAsBefore(before: FlowNode, now: FlowNode): boolean {
  const stays = before.position.x === now.position.x && before.position.y === now.position.y;
  const sameSize = before.width === now.width && before.data.direction === now.data.direction;
  return stays && sameSize && before.type === now.type && showsTheSame(before.data.view, now.data.view);
}

function isLineAsBefore(before: DrawnLine, now: DrawnLine): boolean {
  return before.d === now.d && before.direction === now.direction && showsTheSame(before.view, now.view);
}

/** The elements of before where they show the same; what is new in a drawing that was there before unfolds. */
function kept<Element extends { readonly id: string }>(
  before: readonly Element[],
  now: readonly Element[],
  isAsBefore: (before: Element, now: Element) => boolean,
  unfolding: (element: Element) => Element,
): readonly Element[] {
  const known = new Map(before.map((element) => [element.id, element]));
  return now.map((element) => {
    const old = known.get(element.id);
    if (old === undefined) {
      return before.length === 0 ? element : unfolding(element);
    }
    return isAsBefore(old, element) ? old : element;
  });
}

/** A scene as nodes of React Flow and lines below them; what shows the same as before stays the same object. */
export function flowElements(scene: Scene, before: FlowElements): FlowElements {
  const { layout } = scene;
  const found = foundIn(scene);
  const nodes = layout.items.map((placed) => nodeOf(placed, viewOf(placed, found), layout.direction));
  const lines = layout.lines.map((line) => drawn(line, lineViewOf(line, found), layout.direction));
  return {
    nodes: kept(before.nodes, nodes, isNodeAsBefore, (node) => ({ ...node, className: 'unfolds' })),
    lines: kept(before.lines, lines, isLineAsBefore, (line) => ({ ...line, unfolds: true })),
  };
}

export const NO_ELEMENTS: FlowElements = { nodes: [], lines: [] };
