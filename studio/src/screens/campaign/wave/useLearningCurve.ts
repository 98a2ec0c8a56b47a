import { useMemo } from 'react';
import type { CurvePoint } from '../../../api/schema';
import type { TableContent } from '../../../dom/table';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { curve } from '../../../plots/curve';
import type { PlotContent } from '../../../plots/plot';
import { withoutSteadyEnd } from '../../../plots/steadyEnd';
import { type CustomerAxis, useCustomerAxis } from './useCustomerAxis';

const HEIGHT = 240;

export interface Learnt {
  readonly points: readonly CurvePoint[];
  readonly start: number;
  readonly optimum: number | null;
  readonly currency: string;
}

export interface LearningCurve<Row> {
  readonly content: PlotContent<Row>;
  readonly axis: CustomerAxis;
}

/** The value of a learner's choice against the customers it has used: a staircase, since a choice stays until the next. */
export function useLearningCurve({ points, start, optimum, currency }: Learnt): LearningCurve<CurvePoint> {
  const { wave: words } = useWords();
  const format = useFormat(currency);
  const drawn = useMemo(() => [staircase(points)], [points]);
  const axis = useCustomerAxis(drawn);
  const { isLogarithmic } = axis;
  const content = useMemo((): PlotContent<CurvePoint> => {
    const { count, money, shortMoney } = format;
    const { lines, cutAt } = isLogarithmic ? { lines: drawn, cutAt: undefined } : withoutSteadyEnd(drawn);
    const table: TableContent<CurvePoint> = {
      caption: words.curve,
      columns: [
        {
          name: words.customersAxis,
          kind: 'number',
          value: ({ customers }) => customers,
          text: ({ customers }) => count(customers),
        },
        {
          name: words.valueAxis(currency),
          kind: 'number',
          value: ({ value }) => value,
          text: ({ value }) => money(value),
        },
      ],
      rows: points,
    };
    return {
      title: words.curve,
      description: words.curveText(
        shortMoney(points[0]?.value),
        shortMoney(points.at(-1)?.value),
        count(points.at(-1)?.customers),
      ),
      height: HEIGHT,
      leastWidth: 260,
      ...(cutAt === undefined ? {} : { note: words.steady(count(points.at(-1)?.customers)) }),
      table,
      option: (theme) =>
        curve(
          {
            lines: lines.map((line) => ({ name: words.learning, points: line })),
            ...(optimum === null ? {} : { optimum: { name: words.optimum, value: optimum } }),
            start: { name: words.humanStart, value: start },
            xTitle: words.customersAxis,
            valueTitle: words.valueAxis(currency),
            writeX: count,
            writeAxisX: format.axis,
            isLogarithmic,
            write: money,
            writeAxis: format.axis,
            writeInterval: (value) => money(value),
          },
          theme,
        ),
    };
  }, [points, drawn, isLogarithmic, start, optimum, currency, words, format]);
  return { content, axis };
}

/** Points with the corners between them: a choice keeps its value until the next one is made. */
function staircase(points: readonly CurvePoint[]): readonly { readonly x: number; readonly value: number }[] {
  return points.flatMap(({ customers: x, value }, at) => {
    const before = points[at - 1]?.value;
    return before === undefined || before === value
      ? [{ x, value }]
      : [
          { x, value: before },
          { x, value },
        ];
  });
}
