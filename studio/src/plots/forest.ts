import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams, CustomSeriesRenderItemReturn } from 'echarts';
import type { CustomSeriesOption } from 'echarts/charts';
import type { PlotOption } from './echarts';
import { nameAxis, shared, shortened, TEXT_SIZE, tooltip, valueAxis } from './style';
import { FONT, type Theme } from './theme';

/** An estimate with the interval that holds the truth in 95 of 100 cases. */
export interface Estimate {
  readonly name: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** What was foretold, drawn as a hollow diamond beside what was measured. */
  readonly mark?: number;
  /** Why it may not be believed: it is then told in grey, and its numbers are not drawn. */
  readonly refused?: string;
}

export interface Forest {
  readonly estimates: readonly Estimate[];
  /** What is estimated, with its unit. */
  readonly valueTitle: string;
  readonly write: (value: number) => string;
  readonly writeAxis: (value: number) => string;
  /** The word between the ends of an interval; left out, the English one. */
  readonly to?: string;
  /** Whether values have no intervals: then a bar reaches from lower to upper, and the value alone is written. */
  readonly bare?: boolean;
  /** Whether a line stands at 0, for differences. */
  readonly zero?: boolean;
  /** Where a dashed line stands, such as at what is true today. */
  readonly reference?: number;
  /** How a reason for refusal is told; left out, in English. */
  readonly writeRefused?: (reason: string) => string;
}

/** Half the width of a 95 % interval in standard errors of a normal estimate. */
const NORMAL_95 = 1.959963984540054;

const DOT_RADIUS = 4.5;
const CAP = 4;
const MARK = 6;
const WIDE = 620;
/** Names take two lines where there is little room. */
const NARROW_NAME = { width: 112, overflow: 'break', lineHeight: 13 } as const;
const DASHED = [6, 5];
/** About the width of a letter. */
const LETTER = 6.5;

/** The 95 % interval of a mean whose standard error is known. */
export function estimate(name: string, value: number, standardError: number): Estimate {
  return { name, value, lower: value - NORMAL_95 * standardError, upper: value + NORMAL_95 * standardError };
}

/** One line per estimate: a dot at its value, a bar from lower to upper, and the three numbers beside it. */
export function forest(data: Forest, theme: Theme, width: number): PlotOption {
  const wide = width >= WIDE;
  const { estimates, write, to } = data;
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    grid: { left: 16, right: wide ? 12 : 24, top: 8, bottom: 36, containLabel: true },
    xAxis: { ...valueAxis(theme, data.valueTitle, data.writeAxis), scale: data.zero !== true },
    yAxis: [
      {
        ...nameAxis(
          theme,
          estimates.map(({ name }) => shortened(name, wide ? 40 : 34)),
          '',
        ),
        inverse: true,
        ...(wide ? {} : { axisLabel: { color: theme.text, ...NARROW_NAME } }),
      },
      {
        ...nameAxis(
          theme,
          estimates.map((one) =>
            one.refused === undefined ? (data.bare ? write(one.value) : estimateText(one, write, to)) : '',
          ),
          '',
        ),
        inverse: true,
        position: 'right',
        show: wide,
        axisLine: { show: false },
      },
    ],
    series: [
      ...(data.zero ? [levelLine(0, false, theme)] : []),
      ...(data.reference === undefined ? [] : [levelLine(data.reference, true, theme)]),
      {
        type: 'custom',
        renderItem: (parameters, api) => draw(data, parameters, api, theme),
        encode: { x: [0, 1, 2, 4], y: 3 },
        data: estimates.map((one, index) => placed(one, index, data)),
        tooltip: { formatter: (item) => named(data, item) },
      },
    ],
  };
}

/** "value, lower to upper", as intervals are written everywhere. */
export function estimateText({ value, lower, upper }: Estimate, write: (value: number) => string, to = 'to'): string {
  return `${write(value)}, ${write(lower)} ${to} ${write(upper)}`;
}

function named({ estimates, write, to, bare }: Forest, item: unknown): string {
  const one = estimates[(item as { dataIndex: number }).dataIndex];
  return one === undefined
    ? ''
    : `${one.name}\n${one.refused ?? (bare ? write(one.value) : estimateText(one, write, to))}`;
}

/** Lower end, value, upper end, row and mark; what is refused stands where another estimate does, to leave the axis alone. */
function placed(one: Estimate, row: number, { estimates, reference }: Forest): number[] {
  const { lower, value, upper, refused, mark } = one;
  const usable = estimates.find((one) => one.refused === undefined)?.value ?? reference ?? 0;
  return refused === undefined ? [lower, value, upper, row, mark ?? value] : [usable, usable, usable, row, usable];
}

/** A line over the whole height, such as that of no difference. */
function levelLine(value: number, dashed: boolean, theme: Theme): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: [[value, 0]],
    renderItem: ({ coordSys }, api) => {
      const { y, height } = coordSys as unknown as { readonly y: number; readonly height: number };
      const x = api.coord([value, 0])[0] ?? 0;
      const shape = { x1: x, y1: y, x2: x, y2: y + height };
      return {
        type: 'line',
        shape,
        style: { stroke: theme.muted, lineWidth: 1.5, ...(dashed ? { lineDash: DASHED } : {}) },
      };
    },
  };
}

function draw(
  { estimates, writeRefused }: Forest,
  parameters: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const { refused, mark } = estimates[parameters.dataIndex] ?? {};
  return refused === undefined
    ? drawEstimate(mark !== undefined, api, theme)
    : drawReason(writeRefused?.(refused) ?? `refused: ${refused}`, parameters, api, theme);
}

function drawReason(
  reason: string,
  { coordSys }: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const { x, width } = coordSys as unknown as { readonly x: number; readonly width: number };
  const y = api.coord([api.value(1), api.value(3)])[1] ?? 0;
  const text = shortened(reason, Math.floor((width - 16) / LETTER));
  const style = { text, x: x + 8, y, fill: theme.muted, fontFamily: FONT, fontSize: TEXT_SIZE };
  return { type: 'text', style: { ...style, verticalAlign: 'middle' } };
}

function drawEstimate(isMarked: boolean, api: CustomSeriesRenderItemAPI, theme: Theme): CustomSeriesRenderItemReturn {
  const at = (dimension: number): number => api.coord([api.value(dimension), api.value(3)])[0] ?? 0;
  const [left, middle, right] = [at(0), at(1), at(2)];
  const y = api.coord([api.value(1), api.value(3)])[1] ?? 0;
  const style = { stroke: theme.neutral, lineWidth: 2 };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style,
  });
  return {
    type: 'group',
    children: [
      line(left, y, right, y),
      line(left, y - CAP, left, y + CAP),
      line(right, y - CAP, right, y + CAP),
      { type: 'circle', shape: { cx: middle, cy: y, r: DOT_RADIUS }, style: { fill: theme.neutral } },
      ...(isMarked ? [diamond(at(4), y, theme)] : []),
    ],
  };
}

function diamond(x: number, y: number, theme: Theme) {
  const points = [
    [x, y - MARK],
    [x + MARK, y],
    [x, y + MARK],
    [x - MARK, y],
  ];
  return {
    type: 'polygon' as const,
    shape: { points: points as [number, number][] },
    style: { fill: 'none', stroke: theme.text, lineWidth: 1.5 },
  };
}
