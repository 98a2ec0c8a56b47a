import type { UpliftComparison, UpliftSegment } from '../../api/schema';
import type { Format } from '../../format/format';
import type { Words } from '../../i18n/language';
import { isOfRates } from './comparisonText';

/** So many categories are named; who has more of them is told how many. */
const MOST_NAMES = 6;

type Trait = UpliftSegment['traits'][number];

/** Customers who have something in common, in words. */
export interface SegmentText {
  /** "Customers with channel Web or Phone and orders 3 or more (12%)" */
  readonly who: string;
  /** "4.2 points more “visit”" */
  readonly change: string;
}

/** The name of a column as it is spoken: without the underscores that files need. */
export function columnText(name: string): string {
  return name.replaceAll('_', ' ').trim();
}

/** "a, b or c" */
function anyOf(choices: readonly string[], or: string): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} ${or} ${choices.at(-1)}`;
}

function categoryChoices(categories: readonly string[], words: Words, format: Format): readonly string[] {
  const { segments: say } = words.audienceResult.who;
  return categories.length <= MOST_NAMES
    ? categories
    : [...categories.slice(0, MOST_NAMES - 1), say.others(format.count(categories.length - MOST_NAMES + 1))];
}

function numberChoices({ least, greatest }: Trait, words: Words, format: Format): readonly string[] {
  const { segments: say } = words.audienceResult.who;
  if (least === null) {
    return greatest === null ? [] : [say.atMost(format.factor(greatest))];
  }
  if (greatest === null) {
    return [say.atLeast(format.factor(least))];
  }
  return [least === greatest ? format.factor(least) : say.between(format.factor(least), format.factor(greatest))];
}

function traitText(trait: Trait, words: Words, format: Format): string {
  const { segments: say } = words.audienceResult.who;
  const known =
    trait.categories === null ? numberChoices(trait, words, format) : categoryChoices(trait.categories, words, format);
  return `${columnText(trait.feature)} ${anyOf(trait.or_unknown ? [...known, say.unknown] : known, say.or)}`;
}

function changeText(effect: number, comparison: UpliftComparison, words: Words, format: Format): string {
  const { segments: say } = words.audienceResult.who;
  if (effect === 0) {
    return say.same;
  }
  const size = Math.abs(effect);
  const amount = isOfRates(comparison) ? say.points(format.points(size), 100 * size) : format.number(size);
  const outcome = columnText(comparison.outcome);
  return effect > 0 ? say.more(amount, outcome) : say.less(amount, outcome);
}

/**
 * What a segment is and what is changed with it.
 *
 * @param customers how many were explained
 */
export function segmentText(
  { traits, rows, effect }: UpliftSegment,
  customers: number,
  comparison: UpliftComparison,
  words: Words,
  format: Format,
): SegmentText {
  const { segments: say } = words.audienceResult.who;
  const change = changeText(effect, comparison, words, format);
  if (traits.length === 0) {
    return { who: say.all, change };
  }
  const who = traits.map((trait) => traitText(trait, words, format)).join(', ');
  return { who: say.who(who, format.percent(rows / customers)), change };
}
