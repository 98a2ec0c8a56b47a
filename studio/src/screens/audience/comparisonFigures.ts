import type { UpliftComparison } from '../../api/schema';
import type { Figure } from '../../app/Figures';
import type { Format } from '../../format/format';
import type { Words } from '../../i18n/language';
import { bestName, effectWriter, learnerRows, type Write } from './comparisonText';

/** The average effects of the treatments, and the learner that ranks best. */
export function comparisonFigures(comparison: UpliftComparison, words: Words, format: Format): readonly Figure[] {
  const { audienceResult: say } = words;
  const write = effectWriter(comparison, format);
  const ends = (interval: readonly number[] | null, by: Write): string =>
    interval === null ? '' : format.interval([interval[0] ?? 0, interval[1] ?? 0], by);
  const [best] = learnerRows(comparison);
  const figures = comparison.effects.map(({ arm, ate, ate_interval: interval }) => ({
    name: say.effect(arm),
    value: write(ate),
    note: say.effectNote(ends(interval, write)),
  }));
  if (best === undefined) {
    return figures;
  }
  const deciding =
    best.qini === null
      ? { name: say.learners.autoc, value: format.number(best.autoc), note: ends(best.autoc_interval, format.number) }
      : { name: say.learners.qini, value: format.number(best.qini), note: ends(best.qini_interval, format.number) };
  const named = {
    name: say.bestLearner,
    value: bestName(comparison, words),
    note: say.bestNote(format.percent(best.treated_share)),
  };
  return [...figures, named, deciding];
}
