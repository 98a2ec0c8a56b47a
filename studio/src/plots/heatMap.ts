import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import type { PlotOption } from './echarts';
import { nameAxis, shared, shortened, tooltip } from './style';
import type { Theme } from './theme';

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** At least 0; 0 is drawn as no value. */
  readonly value: number;
  /** Framed, such as the best action of a state. */
  readonly marked: boolean;
}

export interface HeatMap {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
  readonly write: (value: number) => string;
  readonly unit: string;
}

const ROW_HEIGHT = 24;
const HEAD_HEIGHT = 116;
const FRAME = 2;
const WEAKEST = 0.08;
const STRONGEST = 0.55;

/** Height in CSS pixels at which every row can be read. */
export function heatMapHeight({ rows }: HeatMap): number {
  return HEAD_HEIGHT + ROW_HEIGHT * rows.length;
}

/** How strongly a value is coloured: by its logarithm, because visits range over powers of ten. */
export function strength(value: number, largest: number): number {
  const share = largest <= 1 ? 1 : Math.log1p(value) / Math.log1p(largest);
  return WEAKEST + (STRONGEST - WEAKEST) * share;
}

/** Rows by columns, each cell with its number on a ground that is the stronger the larger the number is. */
export function heatMap(data: HeatMap, theme: Theme): PlotOption {
  const largest = Math.max(0, ...data.cells.map(({ value }) => value));
  const { cells } = data;
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    grid: { left: 16, right: 24, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      ...nameAxis(
        theme,
        data.columns.map((name) => shortened(name, 18)),
        '',
      ),
      position: 'top',
      axisLabel: { color: theme.text, rotate: 40, interval: 0 },
    },
    yAxis: {
      ...nameAxis(
        theme,
        data.rows.map((name) => shortened(name, 34)),
        '',
      ),
      inverse: true,
      axisLabel: { color: theme.text, interval: 0 },
    },
    series: [
      {
        type: 'custom',
        renderItem: ({ dataIndex }, api) => drawCell(api, cells[dataIndex], largest, data.write, theme),
        encode: { x: 0, y: 1 },
        data: cells.map(({ column, row, value }) => [column, row, value]),
        tooltip: { formatter: (item) => cellText(data, (item as { dataIndex: number }).dataIndex) },
      },
    ],
  };
}

function cellText({ cells, rows, columns, unit, write }: HeatMap, index: number): string {
  const cell = cells[index];
  if (cell === undefined) {
    return '';
  }
  const best = cell.marked ? '\nbest action' : '';
  return `${rows[cell.row]}\n${columns[cell.column]}: ${write(cell.value)} ${unit}${best}`;
}

function drawCell(
  api: CustomSeriesRenderItemAPI,
  cell: Cell | undefined,
  largest: number,
  write: (value: number) => string,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
  const [width = 0, height = 0] = (api.size?.([1, 1]) ?? []) as number[];
  const value = cell?.value ?? 0;
  const shape = { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2 };
  const ground = { fill: theme.neutral, opacity: value === 0 ? 0 : strength(value, largest) };
  const frame = { fill: 'none', stroke: theme.text, lineWidth: FRAME };
  const number = { text: value === 0 ? '–' : write(value), x, y, align: 'center', verticalAlign: 'middle' } as const;
  return {
    type: 'group',
    children: [
      { type: 'rect', shape, style: ground },
      ...(cell?.marked ? [{ type: 'rect' as const, shape, style: frame }] : []),
      { type: 'text', style: { ...number, fill: theme.text, fontSize: 11 } },
    ],
  };
}
