import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import type { PlotOption } from './echarts';
import { nameAxis, shared, shortened, TEXT_SIZE, tooltip, valueAxis } from './style';
import { FONT, type Theme } from './theme';

/** What an outcome becomes when one number is lower and when it is higher. */
export interface Swing {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** The number itself when lower and when higher, in words. */
  readonly lowText: string;
  readonly highText: string;
}

export interface Tornado {
  /** The widest first. */
  readonly swings: readonly Swing[];
  /** The outcome as it stands. */
  readonly base: number;
  /** What the outcome is, with its unit. */
  readonly valueTitle: string;
  readonly write: (value: number) => string;
  readonly writeAxis: (value: number) => string;
}

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 56;
const BAR = 16;
const WIDE = 620;

/** Height in CSS pixels at which every bar can be read. */
export function tornadoHeight({ swings }: Tornado): number {
  return AXES_HEIGHT + ROW_HEIGHT * swings.length;
}

/** One bar a number, from the outcome with the lower one (hollow) to that with the higher one (filled). */
export function tornado(data: Tornado, theme: Theme, width: number): PlotOption {
  const { swings, base } = data;
  const wide = width >= WIDE;
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    grid: { left: 12, right: 28, top: 4, bottom: 36, containLabel: true },
    xAxis: { ...valueAxis(theme, data.valueTitle, data.writeAxis), scale: true },
    yAxis: {
      ...nameAxis(
        theme,
        swings.map(({ name }) => shortened(name, wide ? 60 : 22)),
        '',
      ),
      inverse: true,
    },
    series: [
      {
        type: 'custom',
        renderItem: ({ dataIndex }, api) => drawSwing(api, swings[dataIndex], base, theme),
        encode: { x: [0, 1, 2], y: 3 },
        data: swings.map(({ low, high }, index) => [low, high, base, index]),
        tooltip: { formatter: (item) => swingText(data, (item as { dataIndex: number }).dataIndex) },
      },
    ],
  };
}

function drawSwing(
  api: CustomSeriesRenderItemAPI,
  swing: Swing | undefined,
  base: number,
  theme: Theme,
): CustomSeriesRenderItemReturn {
  const y = api.coord([base, api.value(3)])[1] ?? 0;
  const at = (value: number): number => api.coord([value, api.value(3)])[0] ?? 0;
  const middle = at(base);
  const bar = (end: number, fill: string) => ({
    type: 'rect' as const,
    shape: { x: Math.min(middle, end), y: y - BAR / 2, width: Math.abs(end - middle), height: BAR },
    style: { fill, stroke: theme.neutral, lineWidth: 1.5 },
  });
  const sign = (end: number, text: string) => ({
    type: 'text' as const,
    style: {
      text,
      x: end + (end < middle ? -5 : 5),
      y,
      align: end < middle ? ('right' as const) : ('left' as const),
      verticalAlign: 'middle' as const,
      fill: theme.muted,
      fontFamily: FONT,
      fontSize: TEXT_SIZE,
    },
  });
  const [low, high] = [at(swing?.low ?? base), at(swing?.high ?? base)];
  return {
    type: 'group',
    children: [
      bar(low, theme.surface),
      bar(high, theme.neutral),
      sign(low, '−'),
      sign(high, '+'),
      {
        type: 'line',
        shape: { x1: middle, y1: y - ROW_HEIGHT / 2, x2: middle, y2: y + ROW_HEIGHT / 2 },
        style: { stroke: theme.text, lineWidth: 1.5 },
      },
    ],
  };
}

function swingText({ swings, write, valueTitle }: Tornado, index: number): string {
  const swing = swings[index];
  if (swing === undefined) {
    return '';
  }
  const { name, lowText, low, highText, high } = swing;
  return `${name}\n${valueTitle}\n${lowText}: ${write(low)}\n${highText}: ${write(high)}`;
}
