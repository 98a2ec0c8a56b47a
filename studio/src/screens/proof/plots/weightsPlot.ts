import type { ProofDiagnostics } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { type Bar, bars } from '../../../plots/bars';
import type { PlotContent } from '../../../plots/plot';

const HEIGHT = 240;

type Weights = ProofDiagnostics['weights'];

/** How many journeys have which weight. */
export function weightsPlot({ zeros, classes }: Weights, { words, format }: Voice): PlotContent<Bar> {
  const say = words.proof.weights;
  const rows: Bar[] = [
    ...(zeros > 0 ? [{ name: '0', value: zeros }] : []),
    ...classes.map(({ from, to, journeys }) => ({
      name: from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`,
      value: journeys,
    })),
  ];
  return {
    title: say.title,
    description: say.text(format.count(rows.length)),
    height: HEIGHT,
    note: say.note,
    option: (theme) =>
      bars(
        { bars: rows, nameTitle: say.axis, valueTitle: say.journeys, write: format.count, writeAxis: format.axis },
        theme,
      ),
    table: {
      caption: say.title,
      columns: [
        wordColumn(say.axis, ({ name }) => name),
        numberColumn(say.journeys, ({ value }) => value, format.count),
      ],
      rows,
    },
  };
}
