import type { Comparison } from '../../api/schema';
import { numberColumn, wordColumn } from '../../dom/columns';
import type { Voice } from '../../i18n/useVoice';
import type { PlotContent } from '../../plots/plot';
import { type RankedBar, type RankedBars, rankedBars, rankedBarsHeight } from '../../plots/rankedBars';
import { type ComparedFigure, contenderNames } from './comparison';

/** One figure of all campaigns as bars in the order of the comparison. */
export function multiplePlot(
  comparison: Comparison,
  { name, unit, compared }: ComparedFigure,
  { words, names, format }: Voice,
): PlotContent<RankedBar> {
  const contenders = contenderNames(comparison, names.world);
  const bars = compared.flatMap(({ value }, index) =>
    value === null ? [] : [{ name: contenders[index] ?? '', value }],
  );
  const figure = words.results.kpis[name];
  const write = format[unit];
  const data: RankedBars = {
    bars,
    valueTitle: unit === 'money' ? comparison.currency : '',
    write,
    writeAxis: unit === 'percent' ? write : format.axis,
  };
  const { columns } = words.compare;
  return {
    title: figure,
    description: words.compare.multipleText(figure),
    height: rankedBarsHeight(data),
    leastWidth: 260,
    option: (theme) => rankedBars(data, theme),
    table: {
      caption: figure,
      columns: [wordColumn(columns.entry, (one) => one.name), numberColumn(columns.value, ({ value }) => value, write)],
      rows: bars,
    },
  };
}
