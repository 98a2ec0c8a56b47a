import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { Placeable } from './layers';
import { FONT, type Theme } from './theme';

export interface StateNode extends Placeable {
  /** What is done there; empty for an end. */
  readonly action: string;
  /** A few words on what stands behind it. */
  readonly detail: string;
  /** Drawn with a broken frame: hardly known. */
  readonly uncertain: boolean;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  /** The share of the journeys in this state that move there, in (0, 1]. */
  readonly share: number;
}

/** The middle of a state's card, and what its name says beyond the heading of its column. */
export interface Placed {
  readonly state: StateNode;
  readonly name: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

const CARD_HEIGHT = 72;
const GAP = 42;
const PADDING = 8;
const LINE = 14;
const DIAMOND = 9;
const ARROW = 7;
const WEAKEST = 0.06;
const STRONGEST = 0.34;

/** From side to side of two cards; a move back in time is broken, one within a column bends outside it. */
export function arrow(
  { from, to, share }: Move,
  byName: ReadonlyMap<string, Placed>,
  columnWidth: number,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const [source, target] = [byName.get(from), byName.get(to)];
  if (source === undefined || target === undefined) {
    return null;
  }
  const half = (place: Placed): number => (place.state.end ? DIAMOND : (columnWidth - GAP) / 2);
  const leaves = target.column < source.column ? -1 : 1;
  const arrives = target.column > source.column ? 1 : -1;
  const x1 = source.x + leaves * half(source);
  const tip = target.x - arrives * half(target);
  const x2 = tip - arrives * ARROW;
  const bend = Math.max(GAP / 2, Math.abs(x2 - x1) / 2);
  const colour = theme.neutral;
  return {
    type: 'group',
    children: [
      {
        type: 'bezierCurve',
        shape: {
          x1,
          y1: source.y,
          x2,
          y2: target.y,
          cpx1: x1 + leaves * bend,
          cpy1: source.y,
          cpx2: x2 - arrives * bend,
          cpy2: target.y,
        },
        style: {
          stroke: colour,
          fill: 'none',
          lineWidth: 0.8 + 3.2 * share,
          opacity: 0.55,
          ...(leaves < 0 ? { lineDash: [5, 3] } : {}),
        },
      },
      {
        type: 'polygon',
        shape: {
          points: [
            [tip, target.y],
            [x2, target.y - ARROW / 2],
            [x2, target.y + ARROW / 2],
          ],
        },
        style: { fill: colour },
      },
    ],
  };
}

/** The card of a state, the darker the more it is visited; `focus` are the items that stay lit beside it. */
export function card(
  { state, name, x, y }: Placed,
  focus: number[],
  columnWidth: number,
  heaviest: number,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const width = columnWidth - GAP;
  const shape = { x: x - width / 2, y: y - CARD_HEIGHT / 2, width, height: CARD_HEIGHT, r: 6 };
  const strength = WEAKEST + (STRONGEST - WEAKEST) * Math.sqrt(state.weight / heaviest);
  const frame = { fill: 'none', stroke: theme.neutral, lineWidth: 1, ...(state.uncertain ? { lineDash: [4, 3] } : {}) };
  const line = (content: string, down: number, more: object) => ({
    type: 'text' as const,
    style: {
      text: content,
      x: shape.x + PADDING,
      y: shape.y + down,
      width: width - 2 * PADDING,
      lineHeight: LINE,
      fontSize: 11.5,
      fontFamily: FONT,
      fill: theme.text,
      overflow: 'truncate' as const,
      ...more,
    },
  });
  return {
    type: 'group',
    focus,
    children: [
      { type: 'rect', shape, style: { fill: theme.surface } },
      { type: 'rect', shape, style: { fill: theme.neutral, opacity: strength } },
      { type: 'rect', shape, style: frame },
      line(name, PADDING - 2, { overflow: 'break', height: 2 * LINE, lineOverflow: 'truncate', ellipsis: '…' }),
      line(`▸ ${state.action}`, PADDING + 2 * LINE, { fontWeight: 700, fontSize: 12.5 }),
      line(state.detail, PADDING + 3 * LINE + 1, { fontSize: 11 }),
    ],
  };
}

/** An end with its name below. */
export function diamond(
  { name, x, y }: Placed,
  focus: number[],
  columnWidth: number,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const points = [
    [x - DIAMOND, y],
    [x, y - DIAMOND],
    [x + DIAMOND, y],
    [x, y + DIAMOND],
  ];
  const label = {
    text: name,
    x,
    y: y + DIAMOND + 6,
    width: columnWidth - GAP,
    align: 'center' as const,
    overflow: 'truncate' as const,
    fill: theme.text,
    fontSize: 11.5,
    fontFamily: FONT,
  };
  return {
    type: 'group',
    focus,
    children: [
      { type: 'polygon', shape: { points }, style: { fill: theme.muted } },
      { type: 'text', style: label },
    ],
  };
}
