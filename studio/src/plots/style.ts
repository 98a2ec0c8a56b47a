import type { TooltipComponentOption } from 'echarts/components';
import { FONT, type Theme } from './theme';

export const TEXT_SIZE = 12;

/** What all plots share. Nothing moves, so that a page reads and prints at once. */
export function shared(theme: Theme): { animation: false; textStyle: object; backgroundColor: string } {
  return {
    animation: false,
    backgroundColor: theme.surface,
    textStyle: { fontFamily: FONT, fontSize: TEXT_SIZE, color: theme.text },
  };
}

/** A tooltip drawn as text: a name in the data can never become markup. */
export function tooltip(theme: Theme): TooltipComponentOption {
  return {
    renderMode: 'richText',
    confine: true,
    backgroundColor: theme.surface,
    borderColor: theme.line,
    textStyle: { color: theme.text, fontFamily: FONT, fontSize: TEXT_SIZE },
  };
}

/** An axis of values with a light grid and its unit in words. */
export function valueAxis(theme: Theme, name: string, write: (value: number) => string): object {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: { color: theme.muted },
    axisLabel: { color: theme.muted, formatter: write, hideOverlap: true },
    splitLine: { lineStyle: { color: theme.line } },
    splitNumber: 4,
  };
}

/** An axis of names. */
export function nameAxis(theme: Theme, names: readonly string[], name: string): object {
  return {
    type: 'category',
    data: [...names],
    name,
    nameLocation: 'middle',
    nameGap: 30,
    nameTextStyle: { color: theme.muted },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.line } },
    axisLabel: { color: theme.text },
  };
}

/** A name cut to a number of characters, for places where the whole one stands in a tooltip or table. */
export function shortened(name: string, characters: number): string {
  return name.length > characters ? `${name.slice(0, characters - 1)}…` : name;
}
