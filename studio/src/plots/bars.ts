import type { PlotOption } from './echarts';
import { nameAxis, shared, TEXT_SIZE, tooltip, valueAxis } from './style';
import type { Theme } from './theme';

export interface Bar {
  readonly name: string;
  readonly value: number;
}

export interface Bars {
  readonly bars: readonly Bar[];
  /** What the names are, with their unit. */
  readonly nameTitle: string;
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  readonly write: (value: number) => string;
  readonly writeAxis: (value: number) => string;
}

/** Above this many bars a number over each would not be readable; the axis says it then. */
const BARS_WITH_NUMBERS = 24;

/** Bars that stand on one line, in the given order. */
export function bars(data: Bars, theme: Theme): PlotOption {
  const direct = data.bars.length <= BARS_WITH_NUMBERS;
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    grid: { left: 36, right: 16, top: 28, bottom: 36, containLabel: true },
    xAxis: nameAxis(
      theme,
      data.bars.map((bar) => bar.name),
      data.nameTitle,
    ),
    yAxis: { ...valueAxis(theme, data.valueTitle, data.writeAxis), nameGap: 48 },
    series: [
      {
        type: 'bar',
        data: data.bars.map((bar) => bar.value),
        itemStyle: { color: theme.neutral },
        barMaxWidth: 48,
        label: {
          show: direct,
          position: 'top',
          color: theme.text,
          fontSize: TEXT_SIZE,
          formatter: ({ value }) => data.write(Number(value)),
        },
        tooltip: { formatter: (item) => barText(data, item) },
      },
    ],
  };
}

function barText(data: Bars, item: unknown): string {
  const { name, value } = item as { name: string; value: number };
  return `${data.nameTitle}: ${name}\n${data.valueTitle}: ${data.write(value)}`;
}
