import type { CustomSeriesRenderItemReturn } from 'echarts';
import type { PlotOption } from './echarts';
import { type Layer, layersByStep } from './layers';
import { arrow, card, diamond, type Move, type Placed, type StateNode } from './stateShapes';
import { headingSeries, shared, tooltip } from './style';
import type { Theme } from './theme';

export interface StateGraph {
  readonly states: readonly StateNode[];
  readonly moves: readonly Move[];
  readonly writeShare: (value: number) => string;
}

const HEAD = 30;
const ROW_HEIGHT = 84;
const LEAST_COLUMN = 166;

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

function text(index: number, lines: readonly Move[], placed: readonly Placed[], data: StateGraph): string {
  const line = lines[index];
  if (line !== undefined) {
    return `${line.from} → ${line.to}\n${data.writeShare(line.share)}`;
  }
  const { name, action, detail } = placed[index - lines.length]?.state ?? { name: '', action: '', detail: '' };
  return [name, action && `best action: ${action}`, detail].filter((part) => part !== '').join('\n');
}
