import type { Comparison } from '../../api/schema';
import { numberColumn, wordColumn } from '../../dom/columns';
import type { Voice } from '../../i18n/useVoice';
import { type Estimate, type Forest, forest } from '../../plots/forest';
import type { PlotContent } from '../../plots/plot';
import { type ComparedFigure, contenderNames } from './comparison';
import { differenceFormat } from './differenceFormat';

const ROW_HEIGHT = 40;
const AXES_HEIGHT = 64;

/** The differences of one figure to the reference as a forest plot; those without an interval stand in the table alone. */
export function differencePlot(
  comparison: Comparison,
  { name, unit, compared }: ComparedFigure,
  { words, names, format }: Voice,
): PlotContent<Estimate> {
  const contenders = contenderNames(comparison, names.world);
  const { write, writeAxis } = differenceFormat(unit, format, words.compare);
  const estimates = compared.flatMap(({ difference }, index): Estimate[] => {
    const { value = null, interval } = difference ?? {};
    const [lower, upper] = interval ?? [];
    return value === null || lower === undefined || upper === undefined
      ? []
      : [{ name: contenders[index] ?? '', value, lower, upper }];
  });
  const figure = words.results.kpis[name];
  const reference = contenders[0] ?? '';
  const data: Forest = {
    estimates,
    valueTitle: unit === 'money' ? `${figure}, ${comparison.currency}` : figure,
    write,
    writeAxis,
    to: words.plots.to,
    zero: true,
  };
  const { columns } = words.compare;
  return {
    title: words.compare.forest(figure),
    description: words.compare.forestText(figure, reference),
    height: AXES_HEIGHT + ROW_HEIGHT * estimates.length,
    note: words.compare.forestNote(reference),
    option: (theme, width) => forest(data, theme, width),
    table: {
      caption: words.compare.forest(figure),
      columns: [
        wordColumn(columns.entry, (one) => one.name),
        numberColumn(columns.difference, ({ value }) => value, write),
        numberColumn(columns.lower, ({ lower }) => lower, write),
        numberColumn(columns.upper, ({ upper }) => upper, write),
      ],
      rows: estimates,
    },
  };
}
