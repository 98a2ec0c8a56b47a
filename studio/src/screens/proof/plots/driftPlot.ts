import type { ProofDiagnostics } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { estimate, forest } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';

const ROW_HEIGHT = 30;
const AXES_HEIGHT = 60;

type Drift = NonNullable<ProofDiagnostics['drift']>;
type Week = Drift['weeks'][number];

/** What journeys earned by the week in which they started, with the test's answer. */
export function driftPlot(drift: Drift, { words, format }: Voice): PlotContent<Week> {
  const { weeks, found, earnings_p, weights_p } = drift;
  const say = words.proof.drift;
  const { columns } = say;
  return {
    title: say.title,
    description: say.text(format.count(weeks.length)),
    height: AXES_HEIGHT + ROW_HEIGHT * weeks.length,
    leastWidth: 300,
    note: (found ? say.found : say.notFound)(format.number(earnings_p), format.number(weights_p)),
    option: (theme, width) =>
      forest(
        {
          estimates: weeks.map(({ start, value, standard_error }) => estimate(start, value, standard_error ?? 0)),
          valueTitle: say.axis,
          write: format.number,
          writeAxis: format.axis,
          to: words.plots.to,
        },
        theme,
        width,
      ),
    table: {
      caption: say.title,
      columns: [
        wordColumn(columns.week, ({ start }) => start),
        numberColumn(columns.journeys, ({ journeys }) => journeys, format.count),
        numberColumn(columns.value, ({ value }) => value, format.number),
        numberColumn(columns.weight, ({ mean_weight }) => mean_weight, format.number),
        numberColumn(columns.sample, ({ ess }) => ess, format.number),
      ],
      rows: weeks,
    },
  };
}
