import type { PlotOption } from './echarts';
import { nameAxis, shared, shortened, TEXT_SIZE, tooltip, valueAxis } from './style';
import type { Theme } from './theme';

export interface RankedBar {
  readonly name: string;
  readonly value: number;
}

export interface RankedBars {
  readonly bars: readonly RankedBar[];
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  readonly write: (value: number) => string;
  readonly writeAxis: (value: number) => string;
}

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 56;
const CHARACTERS = 64;

/** Width in CSS pixels at which bars can be compared beside their names. */
export const LEAST_WIDTH = 640;

/** Height in CSS pixels at which every bar can be read. */
export function rankedBarsHeight({ bars }: RankedBars): number {
  return AXES_HEIGHT + ROW_HEIGHT * bars.length;
}

/** Lying bars in the given order from the top, for names that are too long to stand under bars. */
export function rankedBars(data: RankedBars, theme: Theme): PlotOption {
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    grid: { left: 12, right: 96, top: 4, bottom: 36, containLabel: true },
    xAxis: valueAxis(theme, data.valueTitle, data.writeAxis),
    yAxis: {
      ...nameAxis(
        theme,
        data.bars.map(({ name }) => shortened(name, CHARACTERS)),
        '',
      ),
      inverse: true,
    },
    series: [
      {
        type: 'bar',
        data: data.bars.map(({ value }) => value),
        itemStyle: { color: theme.neutral },
        barMaxWidth: 18,
        label: {
          show: true,
          position: 'right',
          color: theme.text,
          fontSize: TEXT_SIZE,
          formatter: ({ value }) => data.write(Number(value)),
        },
        tooltip: { formatter: (item) => barText(data, (item as { dataIndex: number }).dataIndex) },
      },
    ],
  };
}

function barText({ bars, valueTitle, write }: RankedBars, index: number): string {
  const bar = bars[index];
  return bar === undefined ? '' : `${bar.name}\n${valueTitle}: ${write(bar.value)}`;
}
