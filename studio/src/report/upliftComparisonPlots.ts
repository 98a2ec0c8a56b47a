import type { Format } from '../format/format';
import { type CurvePoint, curve } from '../plots/curve';
import { type Estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import { column, named } from './experimentParts';
import {
  type ComparedProfit,
  type ForetoldGroup,
  isChance,
  lineName,
  type ProfitPoint,
  type UpliftComparison,
} from './upliftComparisonDocument';
import type { Interval } from './upliftEvaluationDocument';

const ROW_HEIGHT = 32;
const AXES_HEIGHT = 60;

/** So many of the best learners' policies are drawn beside those of one arm for all. */
const POLICIES = 3;

interface PolicyRow {
  readonly name: string;
  readonly value: number;
  readonly interval: Interval;
}

/** What the best learner foretold of fifths of the customers, and what came. */
export function foretoldPlot({ gates: rows }: UpliftComparison, format: Format): HTMLElement {
  const estimates = rows.flatMap(({ foretold, effect, effect_interval }, at): Estimate[] =>
    named(`fifth ${at + 1}: ${format.number(foretold)}`, effect, effect_interval).map((one) => ({
      ...one,
      mark: foretold,
    })),
  );
  return plot({
    title: 'Foretold and measured effect by fifths',
    description: `What was foretold and what came of ${rows.length} groups of customers. The table holds every number.`,
    height: AXES_HEIGHT + ROW_HEIGHT * estimates.length,
    leastWidth: 300,
    option: (theme, width) =>
      forest(
        { estimates, valueTitle: 'effect', write: format.number, writeAxis: format.axis, zero: true },
        theme,
        width,
      ),
    table: {
      caption: 'Fifths by foretold effect',
      columns: [
        column('customers', ({ rows: count }: ForetoldGroup) => count, format.count),
        column('foretold', ({ foretold }: ForetoldGroup) => foretold, format.number),
        column('effect', ({ effect }: ForetoldGroup) => effect, format.number),
        column('lower', ({ effect_interval }: ForetoldGroup) => effect_interval?.[0] ?? null, format.number),
        column('upper', ({ effect_interval }: ForetoldGroup) => effect_interval?.[1] ?? null, format.number),
      ],
      rows,
    },
  });
}

/** What choosing yields beside one arm for all, the control among them. */
export function policiesPlot({ arm_values, arms, best_arm, table }: UpliftComparison, format: Format): HTMLElement {
  const rows: PolicyRow[] = [
    ...table
      .filter((line) => !isChance(line))
      .slice(0, POLICIES)
      .map((line) => ({
        name: `choosing by ${lineName(line)}`,
        value: line.policy_value_dr,
        interval: line.policy_value_dr_interval,
      })),
    ...arm_values.map(({ arm, value, value_interval }) => ({
      name: arm === arms[0] ? `nobody (${arm} for all)` : `${arm} for all`,
      value,
      interval: value_interval,
    })),
  ];
  const reference = arm_values.find(({ arm }) => arm === best_arm)?.value;
  return plot({
    title: 'Mean outcome under each policy',
    description: `The mean outcome under ${rows.length} policies with its interval. The table holds every number.`,
    height: AXES_HEIGHT + ROW_HEIGHT * rows.length,
    leastWidth: 300,
    note: `The dashed line is the best single arm, ${best_arm} for all.`,
    option: (theme, width) =>
      forest(
        {
          estimates: rows.flatMap(({ name, value, interval }) => named(name, value, interval)),
          valueTitle: 'outcome a customer',
          write: format.number,
          writeAxis: format.axis,
          ...(reference !== undefined && { reference }),
        },
        theme,
        width,
      ),
    table: {
      caption: 'Policies',
      columns: [
        { name: 'policy', kind: 'text', value: ({ name }: PolicyRow) => name },
        column('outcome a customer', ({ value }: PolicyRow) => value, format.number),
        column('lower', ({ interval }: PolicyRow) => interval?.[0] ?? null, format.number),
        column('upper', ({ interval }: PolicyRow) => interval?.[1] ?? null, format.number),
      ],
      rows,
    },
  });
}

/** The profit of treating more and more customers, those of the greatest foretold profit first. */
export function profitPlot({ curve: rows }: ComparedProfit, format: Format): HTMLElement {
  const write = (value: number | null): string => format.count(Math.round(value ?? 0));
  return plot({
    title: 'Profit by the share of customers treated',
    description: `The profit at ${rows.length} shares of customers, the greatest foretold profits first, with its interval. The table holds every number.`,
    height: 340,
    option: (theme) =>
      curve(
        {
          lines: [
            { name: 'by foretold profit', points: rows.map(pointOf) },
            {
              name: 'by lot',
              dotted: true,
              points: [
                { x: 0, value: 0 },
                { x: 1, value: rows.at(-1)?.profit ?? 0 },
              ],
            },
          ],
          xTitle: 'share of customers, greatest foretold profits first',
          valueTitle: 'profit with all customers of the trial',
          writeX: format.percent,
          writeAxisX: format.percent,
          write,
          writeAxis: format.axis,
          writeInterval: (value, lower, upper) =>
            `${write(value)}, ${format.interval([lower, upper], (end) => write(end ?? 0))}`,
        },
        theme,
      ),
    table: {
      caption: 'Profit by the share of customers treated',
      columns: [
        column('share of customers', ({ percent }: ProfitPoint) => percent / 100, format.percent),
        column('profit', ({ profit }: ProfitPoint) => profit, format.decimal),
        column('lower', ({ profit_interval }: ProfitPoint) => profit_interval?.[0] ?? null, format.decimal),
        column('upper', ({ profit_interval }: ProfitPoint) => profit_interval?.[1] ?? null, format.decimal),
      ],
      rows,
    },
  });
}

function pointOf({ percent, profit, profit_interval: interval }: ProfitPoint): CurvePoint {
  const x = percent / 100;
  return interval === null ? { x, value: profit } : { x, value: profit, lower: interval[0], upper: interval[1] };
}
