import type { Column } from '../dom/table';
import type { Format } from '../format/format';
import { bars } from '../plots/bars';
import { plot } from '../plots/plot';
import type { Diagnostics } from './proofDocument';

const HEIGHT = 240;

interface WeightRow {
  readonly name: string;
  readonly journeys: number;
}

interface StepRow {
  readonly step: number;
  readonly sample: number;
}

/** How many journeys have which weight. */
export function weightsPlot({ weights }: Diagnostics, format: Format): HTMLElement {
  const rows: WeightRow[] = [
    ...(weights.zeros > 0 ? [{ name: '0', journeys: weights.zeros }] : []),
    ...weights.classes.map(({ from, to, journeys }) => ({
      name: from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`,
      journeys,
    })),
  ];
  return plot({
    title: 'Journeys by weight',
    description: `Histogram of ${rows.length} classes of weights. The table holds every number.`,
    height: HEIGHT,
    leastWidth: 560,
    note: 'Classes are of equal width on a logarithmic scale; journeys of weight 0 could not have been the policy’s.',
    option: (theme) =>
      bars(
        {
          bars: rows.map(({ name, journeys }) => ({ name, value: journeys })),
          nameTitle: 'weight of the journey',
          valueTitle: 'journeys',
          write: format.count,
          writeAxis: format.axis,
        },
        theme,
      ),
    table: { caption: 'Journeys by weight', columns: weightColumns(format), rows },
  });
}

function weightColumns(format: Format): Column<WeightRow>[] {
  return [
    { name: 'weight', kind: 'text', value: ({ name }) => name },
    {
      name: 'journeys',
      kind: 'number',
      value: ({ journeys }) => journeys,
      text: ({ journeys }) => format.count(journeys),
    },
  ];
}

/** The effective sample after each step. */
export function samplePlot(byStep: readonly number[], journeys: number, format: Format): HTMLElement {
  const rows: StepRow[] = byStep.map((sample, index) => ({ step: index + 1, sample }));
  return plot({
    title: 'Effective sample by step',
    description: `From ${format.count(Math.round(byStep[0] ?? 0))} journeys after the first step to ${format.count(Math.round(byStep.at(-1) ?? 0))} after the last.`,
    height: HEIGHT,
    leastWidth: 320,
    note: `Of ${format.count(journeys)} journeys; weights multiply from step to step, and the evidence thins out.`,
    option: (theme) =>
      bars(
        {
          bars: rows.map(({ step, sample }) => ({ name: String(step), value: Math.round(sample) })),
          nameTitle: 'after step',
          valueTitle: 'journeys’ worth of evidence',
          write: format.count,
          writeAxis: format.axis,
        },
        theme,
      ),
    table: {
      caption: 'Effective sample by step',
      columns: [
        { name: 'after step', kind: 'number', value: ({ step }) => step },
        {
          name: 'effective sample',
          kind: 'number',
          value: ({ sample }) => sample,
          text: ({ sample }) => format.number(sample),
        },
      ],
      rows,
    },
  });
}
