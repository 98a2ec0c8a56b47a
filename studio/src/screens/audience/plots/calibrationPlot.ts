import type { UpliftComparison } from '../../../api/schema';
import { numberColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { type Estimate, forest } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';
import { bestName, effectWriter } from '../comparisonText';

const ROW_HEIGHT = 34;
const AXES_HEIGHT = 60;

type Gate = UpliftComparison['gates'][number];

interface GateRow extends Gate {
  readonly number: number;
}

/** What the best learner foretold of groups of customers, and what was measured; undefined where it foretold one number. */
export function calibrationPlot(
  comparison: UpliftComparison,
  { words, format }: Voice,
): PlotContent<GateRow> | undefined {
  const { audienceResult, plots } = words;
  const say = audienceResult.calibration;
  const write = effectWriter(comparison, format);
  const rows = comparison.gates.map((gate, at) => ({ ...gate, number: at + 1 }));
  if (rows.length < 2) {
    return undefined;
  }
  const { columns } = say;
  return {
    title: say.title,
    description: say.text(format.count(rows.length)),
    height: AXES_HEIGHT + ROW_HEIGHT * rows.length,
    leastWidth: 300,
    note: say.note(bestName(comparison, words)),
    option: (theme, width) =>
      forest(
        {
          estimates: rows.map(
            ({ number, foretold, effect, effect_interval: interval }): Estimate => ({
              name: say.group(format.count(number), write(foretold)),
              value: effect,
              lower: interval?.[0] ?? effect,
              upper: interval?.[1] ?? effect,
              mark: foretold,
            }),
          ),
          valueTitle: say.axis(comparison.outcome),
          write,
          writeAxis: write,
          to: plots.to,
          zero: true,
        },
        theme,
        width,
      ),
    table: {
      caption: say.title,
      columns: [
        numberColumn<GateRow>(columns.group, ({ number }) => number, format.count),
        numberColumn<GateRow>(columns.rows, ({ rows: customers }) => customers, format.count),
        numberColumn<GateRow>(columns.foretold, ({ foretold }) => foretold, write),
        numberColumn<GateRow>(columns.measured, ({ effect }) => effect, write),
        numberColumn<GateRow>(columns.from, ({ effect_interval: interval }) => interval?.[0], write),
        numberColumn<GateRow>(columns.to, ({ effect_interval: interval }) => interval?.[1], write),
      ],
      rows,
    },
  };
}
