import type { PlotOption } from './echarts';
import { shared, shortened, tooltip } from './style';
import type { Theme } from './theme';

export interface FlowNode {
  /** Unique; never shown. */
  readonly key: string;
  readonly label: string;
  /** The column, from 0 on the left. */
  readonly column: number;
  readonly colour: string;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** More than 0. */
  readonly value: number;
  readonly label: string;
  readonly colour: string;
}

/** What flows from column to column; within a column, nodes stand in the given order. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

const LABEL_CHARACTERS = 34;
const LETTER_WIDTH = 7;
const NODE_GAP = 18;

/** Height in CSS pixels at which the labels of the fullest column do not touch. */
export function sankeyHeight({ nodes }: Flow): number {
  const sizes = new Map<number, number>();
  for (const { column } of nodes) {
    sizes.set(column, (sizes.get(column) ?? 0) + 1);
  }
  const fullest = Math.max(1, ...sizes.values());
  return Math.max(300, 140 + fullest * (NODE_GAP + 10));
}

/** Room for the labels of the last column, which stand to its right. */
function rightMargin({ nodes }: Flow): number {
  const last = Math.max(...nodes.map(({ column }) => column));
  const lengths = nodes.filter(({ column }) => column === last).map(({ label }) => label.length);
  return 24 + LETTER_WIDTH * Math.min(LABEL_CHARACTERS, Math.max(0, ...lengths));
}

/** A flow whose bands are as wide as what flows. */
export function sankey(flow: Flow, theme: Theme, write: (value: number) => string): PlotOption {
  const labels = new Map(flow.nodes.map((node) => [node.key, node.label]));
  const label = (key: string): string => labels.get(key) ?? key;
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: rightMargin(flow),
        top: 8,
        bottom: 12,
        nodeWidth: 12,
        nodeGap: NODE_GAP,
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: {
          color: theme.text,
          textBorderColor: theme.surface,
          textBorderWidth: 3,
          formatter: ({ name }) => shortened(label(name), LABEL_CHARACTERS),
        },
        data: flow.nodes.map(({ key, column, colour }) => ({
          name: key,
          depth: column,
          itemStyle: { color: colour, borderWidth: 0 },
        })),
        links: flow.links.map(({ from, to, value, colour }) => ({
          source: from,
          target: to,
          value,
          lineStyle: { color: colour, opacity: 0.38, curveness: 0.5 },
        })),
        tooltip: { formatter: (item) => flowText(item as FlowItem, flow, label, write) },
      },
    ],
  };
}

interface FlowItem {
  readonly dataType: string;
  readonly dataIndex: number;
  readonly name: string;
  readonly value: number;
}

function flowText(
  item: FlowItem,
  flow: Flow,
  label: (key: string) => string,
  write: (value: number) => string,
): string {
  if (item.dataType !== 'edge') {
    return `${label(item.name)}\n${write(item.value)}`;
  }
  const link = flow.links[item.dataIndex];
  return link === undefined ? '' : `${label(link.from)} → ${label(link.to)}\n${link.label}: ${write(link.value)}`;
}
