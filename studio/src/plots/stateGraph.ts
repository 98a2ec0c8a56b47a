import type { PlotOption } from './echarts';
import { type Place, placed } from './layers';
import { shared, shortened, tooltip } from './style';
import type { Theme } from './theme';

export interface StateNode {
  readonly name: string;
  /** Written under the name, such as what is done there; may be empty. */
  readonly label: string;
  /** What the area of the circle shows; at least 0. */
  readonly weight: number;
  readonly end: boolean;
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
  /** How many moves each state stands before the end. */
  readonly distances: ReadonlyMap<string, number>;
  readonly writeWeight: (value: number) => string;
  readonly writeShare: (value: number) => string;
}

const SMALLEST = 8;
const LARGEST = 30;
const ROW_HEIGHT = 74;
const COLUMN_WIDTH = 196;
const TOP = 20;
const BOTTOM = 56;
const LINE_CHARACTERS = 26;

/** Room in CSS pixels that the graph needs, labels included. */
export function stateGraphSize(data: StateGraph): { readonly width: number; readonly height: number } {
  const places = placesOf(data);
  return {
    width: lastColumn(places) * COLUMN_WIDTH + COLUMN_WIDTH,
    height: lastRow(places) * ROW_HEIGHT + TOP + BOTTOM,
  };
}

/** States as circles, moves as arrows that flow to the right as far as the moves allow. */
export function stateGraph(data: StateGraph, theme: Theme, width: number): PlotOption {
  const places = placesOf(data);
  const columnWidth = Math.max(COLUMN_WIDTH, width / (lastColumn(places) + 1));
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    series: [
      {
        type: 'graph',
        layout: 'none',
        left: columnWidth / 2,
        top: TOP,
        // as large as the places reach, so that nothing is stretched; ECharts spans at least two pixels
        width: Math.max(2, lastColumn(places) * columnWidth),
        height: Math.max(2, lastRow(places) * ROW_HEIGHT),
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 7,
        emphasis: { focus: 'adjacency' },
        data: data.states.map((state, index) => ({
          x: (places[index]?.column ?? 0) * columnWidth,
          y: (places[index]?.row ?? 0) * ROW_HEIGHT,
          ...graphNode(state, data, theme),
        })),
        links: data.moves.map(({ from, to, share }) => ({
          source: from,
          target: to,
          value: share,
          lineStyle: { color: theme.muted, opacity: 0.5, width: 1 + 3 * share, curveness: 0.12 },
        })),
        tooltip: { formatter: (item) => graphText(data, item as GraphItem) },
      },
    ],
  };
}

function placesOf({ states, moves, distances }: StateGraph): Place[] {
  return placed(
    states.map(({ name }) => name),
    moves,
    distances,
  );
}

function lastColumn(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ column }) => column));
}

function lastRow(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ row }) => row));
}

function graphNode(state: StateNode, { states }: StateGraph, theme: Theme): object {
  const heaviest = Math.max(1, ...states.map(({ weight }) => weight));
  return {
    name: state.name,
    value: state.weight,
    symbol: state.end ? 'diamond' : 'circle',
    symbolSize: state.end ? 14 : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(state.weight / heaviest),
    itemStyle: { color: state.end ? theme.muted : theme.neutral },
    label: nodeLabel(state, theme),
  };
}

function nodeLabel({ name, label }: StateNode, theme: Theme): object {
  const action = label === '' ? [] : [`{label|${plain(shortened(label, LINE_CHARACTERS))}}`];
  const lines = inLines(plain(name)).map((line) => `{name|${line}}`);
  return {
    show: true,
    position: 'bottom',
    align: 'center',
    formatter: [...lines, ...action].join('\n'),
    rich: {
      name: { color: theme.text, fontSize: 11, lineHeight: 13, ...halo(theme) },
      label: { color: theme.muted, fontSize: 11, lineHeight: 13, fontWeight: 600, ...halo(theme) },
    },
  };
}

/** Keeps letters readable on the arrows behind them. */
function halo(theme: Theme): object {
  return { textBorderColor: theme.surface, textBorderWidth: 3 };
}

/** A name on at most two lines, broken between words. */
function inLines(name: string): string[] {
  const cut = name.length <= LINE_CHARACTERS ? -1 : name.lastIndexOf(' ', LINE_CHARACTERS);
  return cut <= 0
    ? [shortened(name, LINE_CHARACTERS)]
    : [name.slice(0, cut), shortened(name.slice(cut + 1), LINE_CHARACTERS)];
}

/** Braces and bars are marks in a rich label; in a name they are shown as their likes. */
function plain(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')').replaceAll('|', '¦');
}

interface GraphItem {
  readonly dataType: string;
  readonly dataIndex: number;
}

function graphText(data: StateGraph, { dataType, dataIndex }: GraphItem): string {
  if (dataType === 'edge') {
    const move = data.moves[dataIndex];
    return move === undefined ? '' : `${move.from} → ${move.to}\n${data.writeShare(move.share)}`;
  }
  const state = data.states[dataIndex];
  return state === undefined ? '' : [state.name, state.label, data.writeWeight(state.weight)].join('\n');
}
