import type { UpliftComparison, UpliftExplanation } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import type { PlotContent } from '../../../plots/plot';
import { type RankedBars, rankedBars, rankedBarsHeight } from '../../../plots/rankedBars';
import { effectWriter } from '../comparisonText';
import { columnText } from '../segmentText';

type Importance = UpliftExplanation['importances'][number];

const MOST = 8;

/** How much each feature moves the foretold effects; undefined where nothing moves them. */
export function importancePlot(
  { arm, importances }: UpliftExplanation,
  comparison: UpliftComparison,
  { words, format }: Voice,
): PlotContent<Importance> | undefined {
  const say = words.audienceResult.who;
  const write = effectWriter(comparison, format);
  const [first] = importances;
  if (first === undefined || first.importance === 0) {
    return undefined;
  }
  const bars: RankedBars = {
    bars: importances
      .slice(0, MOST)
      .map(({ feature, importance }) => ({ name: columnText(feature), value: importance })),
    valueTitle: say.size,
    write,
    writeAxis: write,
  };
  return {
    title: say.importance(arm),
    description: say.importanceText(columnText(first.feature)),
    height: rankedBarsHeight(bars),
    leastWidth: 300,
    option: (theme) => rankedBars(bars, theme),
    table: {
      caption: say.importance(arm),
      columns: [
        wordColumn<Importance>(say.columns.feature, ({ feature }) => columnText(feature)),
        numberColumn<Importance>(say.size, ({ importance }) => importance, write),
      ],
      rows: importances,
    },
  };
}
