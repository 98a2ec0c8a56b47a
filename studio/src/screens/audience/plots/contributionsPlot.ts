import type { UpliftComparison, UpliftExplanation } from '../../../api/schema';
import { numberColumn, wordColumn } from '../../../dom/columns';
import type { Format } from '../../../format/format';
import type { Words } from '../../../i18n/language';
import type { Voice } from '../../../i18n/useVoice';
import { forest } from '../../../plots/forest';
import type { PlotContent } from '../../../plots/plot';
import { effectWriter } from '../comparisonText';
import { columnText } from '../segmentText';

/** Features whose groups are drawn; the table holds all. */
const FEATURES = 4;
const ROW_HEIGHT = 26;
const AXES_HEIGHT = 60;

type Group = UpliftExplanation['importances'][number]['groups'][number];

/** Customers who have something in common, and what that adds to their effect. */
export interface Contribution extends Group {
  readonly feature: string;
}

/** The groups of the most important features. */
export function contributions({ importances }: UpliftExplanation, features: number): readonly Contribution[] {
  return importances
    .slice(0, features)
    .flatMap(({ feature, groups }) => groups.map((group) => ({ ...group, feature })));
}

/** What a group has in common: "distance: far", "missing_nights: 3 to 5". */
export function groupText({ feature, category, from, to }: Contribution, words: Words, format: Format): string {
  const { who: say } = words.audienceResult;
  if (category !== null) {
    return say.is(columnText(feature), category);
  }
  return from === to
    ? say.exactly(columnText(feature), format.number(from))
    : say.between(columnText(feature), format.number(from), format.number(to));
}

/** Who is changed more and who less than the average; undefined where all are alike. */
export function contributionsPlot(
  explanation: UpliftExplanation,
  comparison: UpliftComparison,
  { words, format }: Voice,
): PlotContent<Contribution> | undefined {
  const say = words.audienceResult.who;
  const write = effectWriter(comparison, format);
  const { arm, mean_effect: mean, rows: customers } = explanation;
  const drawn = contributions(explanation, FEATURES);
  if (drawn.every(({ adds }) => adds === 0)) {
    return undefined;
  }
  const title = say.groups(arm);
  return {
    title,
    description: say.mean(write(mean)),
    height: AXES_HEIGHT + ROW_HEIGHT * drawn.length,
    leastWidth: 300,
    note: say.mean(write(mean)),
    option: (theme, width) =>
      forest(
        {
          estimates: drawn.map((group) => ({
            name: groupText(group, words, format),
            value: group.adds,
            lower: Math.min(0, group.adds),
            upper: Math.max(0, group.adds),
          })),
          valueTitle: say.columns.adds,
          write,
          writeAxis: write,
          zero: true,
          bare: true,
        },
        theme,
        width,
      ),
    table: {
      caption: title,
      columns: [
        wordColumn<Contribution>(say.columns.who, (group) => groupText(group, words, format)),
        numberColumn<Contribution>(say.columns.share, ({ rows }) => rows / customers, format.percent),
        numberColumn<Contribution>(say.columns.adds, ({ adds }) => adds, write),
      ],
      rows: contributions(explanation, explanation.importances.length),
    },
  };
}
