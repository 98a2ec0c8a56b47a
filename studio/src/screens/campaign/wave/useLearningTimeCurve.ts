import { useMemo } from 'react';
import type { LearningRuns, LearningTime } from '../../../api/schema';
import type { TableContent } from '../../../dom/table';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { type CurvePoint, curve } from '../../../plots/curve';
import type { PlotContent } from '../../../plots/plot';
import { withoutSteadyEnd } from '../../../plots/steadyEnd';
import { useCustomerAxis } from './useCustomerAxis';
import type { LearningCurve } from './useLearningCurve';

const HEIGHT = 260;

interface Row {
  readonly from: string;
  readonly customers: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

function rowsOf(from: string, { curve: points }: LearningRuns): readonly Row[] {
  return points.map(({ customers, value, interval: [lower = value, upper = value] }) => ({
    from,
    customers,
    value,
    lower,
    upper,
  }));
}

function pointsOf(rows: readonly Row[]): readonly CurvePoint[] {
  return rows.map(({ customers: x, value, lower, upper }) => ({ x, value, lower, upper }));
}

/** Mean value against customers from a campaign and from nothing, with the band of the middle 90 % of the seeds. */
export function useLearningTimeCurve(result: LearningTime, currency: string): LearningCurve<Row> {
  const { wave, plots } = useWords();
  const format = useFormat(currency);
  const { time: words } = wave;
  const warm = useMemo(() => rowsOf(words.warm, result.warm), [words, result]);
  const cold = useMemo(() => rowsOf(words.cold, result.cold), [words, result]);
  const drawn = useMemo(() => [pointsOf(warm), pointsOf(cold)], [warm, cold]);
  const axis = useCustomerAxis(drawn);
  const { isLogarithmic } = axis;
  const content = useMemo((): PlotContent<Row> => {
    const { count, money } = format;
    const { lines, cutAt } = isLogarithmic ? { lines: drawn, cutAt: undefined } : withoutSteadyEnd(drawn);
    const [warmLine = [], coldLine = []] = lines;
    const amount = (name: string, value: (row: Row) => number) =>
      ({ name, kind: 'number', value, text: (row: Row) => money(value(row)) }) as const;
    const table: TableContent<Row> = {
      caption: words.curve,
      columns: [
        { name: wave.fact.start, kind: 'text', value: ({ from }) => from },
        {
          name: wave.customersAxis,
          kind: 'number',
          value: ({ customers }) => customers,
          text: ({ customers }) => count(customers),
        },
        amount(wave.value, ({ value }) => value),
        amount(wave.lower, ({ lower }) => lower),
        amount(wave.upper, ({ upper }) => upper),
      ],
      rows: [...warm, ...cold],
    };
    return {
      title: words.curve,
      description: words.curveText(result.seeds),
      height: HEIGHT,
      leastWidth: 260,
      ...(cutAt === undefined ? {} : { note: wave.steady(count(warm.at(-1)?.customers)) }),
      table,
      option: (theme) =>
        curve(
          {
            lines: [
              { name: words.warm, points: warmLine },
              { name: words.cold, points: coldLine, dotted: true },
            ],
            optimum: { name: wave.optimum, value: result.optimum },
            start: { name: wave.humanStart, value: result.start_value },
            xTitle: wave.customersAxis,
            valueTitle: wave.valueAxis(currency),
            writeX: count,
            writeAxisX: format.axis,
            isLogarithmic,
            write: money,
            writeAxis: format.axis,
            writeInterval: (value, lower, upper) => plots.interval(money(value), money(lower), money(upper)),
          },
          theme,
        ),
    };
  }, [result, warm, cold, drawn, isLogarithmic, currency, wave, words, plots, format]);
  return { content, axis };
}
