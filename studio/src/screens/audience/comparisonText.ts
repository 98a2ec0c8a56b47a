import type { UpliftComparison, UpliftRow } from '../../api/schema';
import type { Format, Maybe } from '../../format/format';
import type { Words } from '../../i18n/language';
import { engineName, fullName, learnerName } from './learnerNames';

export type Write = (value: Maybe) => string;

/** Rows that chance fills: nothing was learnt in one, and nothing was to be found in the other. */
const REFERENCES: readonly string[] = ['random', 'permuted-treatment'];

/** The learners, the best ranking first. */
export function learnerRows({ table }: UpliftComparison): readonly UpliftRow[] {
  return table.filter(({ learner }) => !REFERENCES.includes(learner));
}

/** What chance finds. */
export function referenceRows({ table }: UpliftComparison): readonly UpliftRow[] {
  return table.filter(({ learner }) => REFERENCES.includes(learner));
}

/** What a row of the comparison is called; a permuted one names the learner that was tried. */
export function rowName({ learner, base }: Pick<UpliftRow, 'learner' | 'base'>, words: Words): string {
  if (learner === 'permuted-treatment' && base !== null) {
    return words.audienceResult.learners.permutedOf(engineName(base, words));
  }
  return REFERENCES.includes(learner) ? learnerName(learner, words) : fullName(learner, base, words);
}

/** The best learner with its base. */
export function bestName({ best }: UpliftComparison, words: Words): string {
  return fullName(best.learner, best.base, words);
}

/** "value, lower to upper", or the value alone where nobody knows the interval. */
export function intervalText(value: Maybe, interval: readonly number[] | null, write: Write, words: Words): string {
  const [lower, upper] = interval ?? [];
  return lower === undefined || upper === undefined
    ? write(value)
    : words.plots.interval(write(value), write(lower), write(upper));
}

/** Whether outcomes are 0 and 1: only then is the Qini coefficient defined. */
export function isOfRates({ table }: UpliftComparison): boolean {
  return table.some(({ qini }) => qini !== null);
}

/** Effects: of rates in percent, of amounts as numbers. */
export function effectWriter(comparison: UpliftComparison, format: Format): Write {
  return isOfRates(comparison) ? percentWriter(format) : format.number;
}

/** Coefficients such as Qini: to four decimals, as nobody needs to know how close to 0 chance comes. */
export function coefficientWriter(format: Format): Write {
  return (value) => format.number(value != null && Math.abs(value) < 0.00005 ? 0 : value);
}

function percentWriter(format: Format): Write {
  return (share) => (share === 0 ? format.percent(0) : format.percent(share));
}

/** What is to be concluded, in a sentence or two of the reader's language. */
export function verdictText(comparison: UpliftComparison, words: Words, format: Format): string {
  const { audienceResult: say } = words;
  const { finding, best_arm: arm, has_effect: hasEffect, table } = comparison;
  const name = engineName(comparison.best_policy, words);
  if (finding === 'nothing-beats-random') {
    return `${hasEffect ? say.nothingWorks : say.nothingNoEffect} ${say.nothing(name, arm)}`;
  }
  const row = table.find((each) => fullName(each.learner, each.base, words) === name);
  const gain = intervalText(
    row?.policy_gain,
    row?.policy_gain_interval ?? null,
    effectWriter(comparison, format),
    words,
  );
  const sentence = finding === 'personalise' ? say.personalise(name, arm, gain) : say.single(name, arm, gain);
  return hasEffect ? sentence : `${say.nothingNoEffect} ${sentence}`;
}
