import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { type Estimate, forest } from '../plots/forest';
import { plot } from '../plots/plot';
import type { Ends, Proof, ProofEstimate } from './proofDocument';

const ROW = 30;
const FRAME = 60;

/** A forest plot of all estimates, today's policy first; what may not be believed is grey and says why. */
export function estimatesPlot(proved: Proof, format: Format): HTMLElement {
  const { behaviour, estimates, level, truth } = proved;
  const reference = truth?.target ?? behaviour.value;
  const rows = [...todays(behaviour), ...estimates.map((one) => drawn(one))];
  const usable = estimates.filter((one) => one.usable).length;
  return plot({
    title: 'Value of a journey',
    description: `${usable} of ${estimates.length} estimates may be believed. The table holds every number.`,
    height: FRAME + ROW * rows.length,
    leastWidth: 480,
    note: `Dot: estimate; bar: ${format.factor(100 * level)}% interval; dashed: ${truth ? `the truth, ${format.number(truth.target)}` : "today's policy"}. Refused estimates show their reason.`,
    option: (theme, width) =>
      forest(
        {
          estimates: rows,
          valueTitle: 'value of a journey',
          write: format.number,
          writeAxis: format.axis,
          ...(reference === null ? {} : { reference }),
        },
        theme,
        width,
      ),
    table: { caption: 'Estimates', columns: columns(format, truth != null), rows: estimates },
  });
}

function todays({ value, interval }: Proof['behaviour']): Estimate[] {
  return value === null ? [] : [estimate('today’s policy', value, interval)];
}

function drawn({ estimator, value, interval, usable, reason, parameter, tuning }: ProofEstimate): Estimate {
  const name = tuning === 'slope' && parameter !== undefined ? `${estimator} (${parameter.toPrecision(3)})` : estimator;
  return usable && value !== null
    ? estimate(name, value, interval)
    : { name, value: 0, lower: 0, upper: 0, refused: reason ?? 'not usable' };
}

/** An end that the bound does not give is drawn at the estimate. */
function estimate(name: string, value: number, interval: Ends): Estimate {
  return { name, value, lower: interval?.[0] ?? value, upper: interval?.[1] ?? value };
}

const HOLDS: Column<ProofEstimate> = {
  name: 'holds the truth',
  kind: 'text',
  value: ({ holds_truth: holds }) => (holds === null ? '–' : holds ? 'yes' : 'no'),
};

function columns(format: Format, isTruthKnown: boolean): Column<ProofEstimate>[] {
  const number = (name: string, value: (row: ProofEstimate) => number | null): Column<ProofEstimate> => ({
    name,
    kind: 'number',
    value,
    text: (row) => format.number(value(row)),
  });
  return [
    { name: 'estimator', kind: 'text', value: ({ estimator }) => estimator },
    number('value', ({ value }) => value),
    number('standard error', ({ standard_error }) => standard_error),
    number('from', ({ interval }) => interval?.[0] ?? null),
    number('to', ({ interval }) => interval?.[1] ?? null),
    ...(isTruthKnown ? [HOLDS] : []),
    { name: 'bound', kind: 'text', value: ({ bound }) => bound },
    { name: 'refused because', kind: 'text', value: ({ reason }) => reason ?? '' },
  ];
}
