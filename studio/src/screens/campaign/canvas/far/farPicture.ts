import type { DrawnLine, FlowElements, FlowNode } from '../flowElements';

/** A part of the drawing, in its own units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface FarLine {
  readonly line: DrawnLine;
  readonly path: Path2D;
  readonly box: Box;
}

export interface FarNode {
  readonly node: FlowNode;
  readonly box: Box;
}

/** What is painted of a tree that is far away: made once for all views of it. */
export interface FarPicture {
  readonly lines: readonly FarLine[];
  readonly nodes: readonly FarNode[];
}

function boxOf({ position: { x, y }, width = 0, height = 0 }: FlowNode): Box {
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function boxAlong({ start, end }: DrawnLine): Box {
  return {
    left: Math.min(start.x, end.x),
    right: Math.max(start.x, end.x),
    top: Math.min(start.y, end.y),
    bottom: Math.max(start.y, end.y),
  };
}

export function farPicture({ nodes, lines }: FlowElements): FarPicture {
  return {
    lines: lines.map((line) => ({ line, path: new Path2D(line.d), box: boxAlong(line) })),
    nodes: nodes.map((node) => ({ node, box: boxOf(node) })),
  };
}

export function meets(one: Box, other: Box): boolean {
  return one.right >= other.left && one.left <= other.right && one.bottom >= other.top && one.top <= other.bottom;
}
