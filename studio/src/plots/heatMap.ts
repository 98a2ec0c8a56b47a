import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import type { PlotOption } from './echarts';
import { nameAxis, shared, shortened, TEXT_SIZE, tooltip } from './style';
import { FONT, type Theme } from './theme';

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
  /** What else is told of a cell under the pointer; left out, whether it is a state's best action. */
  readonly told?: (cell: Cell) => string;
}

const ROW_HEIGHT = 28;
const LETTER = 6.8;
const ROW_CHARACTERS = 44;
const COLUMN_CHARACTERS = 24;
const LEAST_COLUMN = 62;
const LEVEL_HEAD = 28;
const RIGHT = 12;
/** A quarter of a right angle, at which long names of columns stand; sine and cosine are then the same. */
const SLANT = Math.SQRT1_2;
const FRAME = 2;
const WEAKEST = 0.08;
const STRONGEST = 0.55;

/** Room in CSS pixels at which every name and number can be read. */
export function heatMapSize(data: HeatMap): { readonly width: number; readonly height: number } {
  const { rows, columns } = data;
  const width = rowMargin(data) + RIGHT + LEAST_COLUMN * columns.length;
  return { width, height: slantedHead(data) + ROW_HEIGHT * rows.length };
}

function longest(names: readonly string[], most: number): number {
  return LETTER * Math.min(most, Math.max(0, ...names.map((name) => name.length)));
}

function rowMargin({ rows }: HeatMap): number {
  return 20 + longest(rows, ROW_CHARACTERS);
}

/** Names of columns stand level where the narrowest column holds them, so that the height is known before the width. */
function isLevel({ columns }: HeatMap): boolean {
  return longest(columns, COLUMN_CHARACTERS) <= LEAST_COLUMN - 6;
}

function slantedHead(data: HeatMap): number {
  return isLevel(data) ? LEVEL_HEAD : LEVEL_HEAD + SLANT * longest(data.columns, COLUMN_CHARACTERS);
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
    grid: { left: rowMargin(data), right: RIGHT, top: slantedHead(data), bottom: 0 },
    xAxis: {
      ...nameAxis(
        theme,
        data.columns.map((name) => shortened(name, COLUMN_CHARACTERS)),
        '',
      ),
      position: 'top',
      axisLabel: { color: theme.text, rotate: isLevel(data) ? 0 : 45, interval: 0 },
    },
    yAxis: {
      ...nameAxis(
        theme,
        data.rows.map((name) => shortened(name, ROW_CHARACTERS)),
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

function cellText({ cells, rows, columns, unit, write, told }: HeatMap, index: number): string {
  const cell = cells[index];
  if (cell === undefined) {
    return '';
  }
  const more = told === undefined ? (cell.marked ? 'best action' : '') : told(cell);
  return `${rows[cell.row]}\n${columns[cell.column]}: ${write(cell.value)} ${unit}${more === '' ? '' : `\n${more}`}`;
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
      { type: 'text', style: { ...number, fill: theme.text, fontFamily: FONT, fontSize: TEXT_SIZE } },
    ],
  };
}
