import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { PlotOption } from './echarts';
import { type Layer, layersByStep, type Placeable } from './layers';
import { headingSeries, shared, tooltip } from './style';
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

export interface StateGraph {
  readonly states: readonly StateNode[];
  readonly moves: readonly Move[];
  readonly writeShare: (value: number) => string;
}

/** The middle of a state's card, and what its name says beyond the heading of its column. */
interface Placed {
  readonly state: StateNode;
  readonly name: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

const HEAD = 30;
const CARD_HEIGHT = 72;
const ROW_HEIGHT = 84;
const LEAST_COLUMN = 166;
const GAP = 42;
const PADDING = 8;
const LINE = 14;
const DIAMOND = 9;
const ARROW = 7;
const WEAKEST = 0.06;
const STRONGEST = 0.34;

/** Room in CSS pixels that the graph needs at least. */
export function stateGraphSize({ states }: StateGraph): { readonly width: number; readonly height: number } {
  const layers = layersByStep(states);
  return { width: layers.length * LEAST_COLUMN, height: HEAD + rows(layers) * ROW_HEIGHT };
}

/** States as cards in columns by time, the most visited on top, and moves as arrows between them. */
export function stateGraph(data: StateGraph, theme: Theme, width: number): PlotOption {
  const layers = layersByStep(data.states);
  const columnWidth = width / Math.max(1, layers.length);
  const placed = places(layers, columnWidth);
  const byName = new Map(placed.map((place) => [place.state.name, place]));
  const lines = data.moves.filter(({ from, to }) => from !== to && byName.has(from) && byName.has(to));
  const neighbours = (name: string): number[] => neighboursOf(name, lines, placed);
  const heaviest = Math.max(1, ...data.states.map(({ weight }) => weight));
  const draw = (index: number): CustomSeriesRenderItemReturn => {
    const line = lines[index];
    const place = placed[index - lines.length];
    if (line !== undefined) {
      return arrow(line, byName, columnWidth, theme);
    }
    return place === undefined
      ? null
      : place.state.end
        ? diamond(place, neighbours(place.state.name), columnWidth, theme)
        : card(place, neighbours(place.state.name), columnWidth, heaviest, theme);
  };
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    series: [
      headingSeries(
        layers.map(({ title }, column) => ({ title, x: (column + 0.5) * columnWidth })),
        theme,
      ),
      {
        type: 'custom',
        coordinateSystem: 'none',
        data: [...lines, ...placed].map((_, index) => [index]),
        renderItem: ({ dataIndex }) => draw(dataIndex),
        tooltip: { formatter: (item) => text((item as { dataIndex: number }).dataIndex, lines, placed, data) },
      },
    ],
  };
}

function rows(layers: ReadonlyArray<Layer<StateNode>>): number {
  return Math.max(1, ...layers.map(({ states }) => states.length));
}

/** States start at the top of their column; ends stand in the middle. */
function places(layers: ReadonlyArray<Layer<StateNode>>, columnWidth: number): Placed[] {
  const all = rows(layers);
  return layers.flatMap(({ states, beginning }, column) =>
    states.map((state, row) => ({
      state,
      name: state.name.slice(beginning.length),
      column,
      x: (column + 0.5) * columnWidth,
      y: HEAD + (row + 0.5 + (state.end ? (all - states.length) / 2 : 0)) * ROW_HEIGHT,
    })),
  );
}

/** The items that stay lit while a state is pointed at: itself, its moves and where they lead. */
function neighboursOf(name: string, lines: readonly Move[], placed: readonly Placed[]): number[] {
  const touching = lines.flatMap((line, index) => (line.from === name || line.to === name ? [index] : []));
  const names = new Set([name, ...touching.flatMap((index) => [lines[index]?.from, lines[index]?.to])]);
  return [...touching, ...placed.flatMap(({ state }, index) => (names.has(state.name) ? [lines.length + index] : []))];
}

/** From side to side of two cards; a move back in time is broken, one within a column bends outside it. */
function arrow(
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

function card(
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

function diamond(
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

function text(index: number, lines: readonly Move[], placed: readonly Placed[], data: StateGraph): string {
  const line = lines[index];
  if (line !== undefined) {
    return `${line.from} → ${line.to}\n${data.writeShare(line.share)}`;
  }
  const { name, action, detail } = placed[index - lines.length]?.state ?? { name: '', action: '', detail: '' };
  return [name, action && `best action: ${action}`, detail].filter((part) => part !== '').join('\n');
}
