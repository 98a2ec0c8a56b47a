import type { ArmComparison, ExperimentReading, MeasureReading } from '../../../api/schema';
import type { Format, Maybe } from '../../../format/format';
import type { Words } from '../../../i18n/language';

type Write = (value: Maybe) => string;

/** Rates in percent, everything else as numbers. */
export function measureWriter({ kind }: Pick<MeasureReading, 'kind'>, format: Format): Write {
  return kind === 'rate' ? (value) => (value === 0 ? format.percent(0) : format.finePercent(value)) : format.number;
}

/** The same for the marks of an axis. */
export function axisWriter({ kind }: Pick<MeasureReading, 'kind'>, format: Format): Write {
  return kind === 'rate' ? format.percent : format.number;
}

export type Ends = readonly [number, number];

/** The two ends of an interval, where there is one. */
export function endsOf(interval: readonly number[] | null | undefined): Ends | undefined {
  const [lower, upper] = interval ?? [];
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

/** The measure by which arms are chosen. */
export function decidingMeasure({ measures, deciding }: ExperimentReading): MeasureReading | undefined {
  return measures.find(({ measure }) => measure === deciding);
}

/** The best of the arms that are surely better than the control. */
export function winner(measure: MeasureReading): ArmComparison | undefined {
  return measure.comparisons
    .filter(({ finding }) => finding === 'better')
    .sort((one, other) => other.difference - one.difference)[0];
}

/** A measure's name; the one that is made of money has a word in every language. */
export function measureName(measure: string, { experimentReading: say }: Words): string {
  return measure === 'profit' ? say.profit : measure;
}

/** What is to be concluded, in one sentence of the reader's language. */
export function conclusionText(reading: ExperimentReading, words: Words, format: Format): string {
  const { experimentReading: say } = words;
  const { verdict, control } = reading;
  const measure = decidingMeasure(reading);
  if (verdict === 'refused' || measure === undefined) {
    return say.conclusions.refused;
  }
  const name = measureName(measure.measure, words);
  const best = winner(measure);
  const ends = endsOf(best?.interval);
  if (verdict === 'better' && best !== undefined && ends !== undefined) {
    const write = measureWriter(measure, format);
    return say.conclusions.better(name, best.arm, control, write(ends[0]), write(ends[1]));
  }
  return verdict === 'not-better' ? say.conclusions.notBetter(name, control) : say.conclusions.unknown(name, control);
}

/** What the rule is worth that gives each part of the customers its arm, by those from whom it was not learnt. */
export function ruleText(
  { rule, control, deciding, measures }: ExperimentReading,
  words: Words,
  format: Format,
): string {
  const { rule: say } = words.experimentReading;
  const measure = measures.find((known) => known.measure === deciding);
  if (rule === null || measure === undefined) {
    return say.unproved;
  }
  const [learnt, proved] = [format.count(rule.learnt_units), format.count(rule.proved_units)];
  const against = rule.comparisons.find(({ arm }) => arm === control);
  const ends = endsOf(against?.interval);
  if (against === undefined || ends === undefined) {
    return say.same(control, learnt);
  }
  const write = measureWriter(measure, format);
  const gain = words.plots.interval(write(against.difference), write(ends[0]), write(ends[1]));
  const worth = say.worth(measureName(deciding, words), gain, control, learnt, proved);
  return rule.unproved.length === 0 ? worth : `${worth} ${say.leftOut(rule.unproved.join(', '))}`;
}

/** A probability, of which nobody needs more than that it is close to 0 or 1. */
export function chanceText(chance: Maybe, { experimentReading: say, experiments }: Words, format: Format): string {
  if (chance == null) {
    return format.percent(chance);
  }
  if (chance > 0.999) {
    return say.over(experiments.percent(format.factor(99.9)));
  }
  return chance < 0.001 ? say.under(experiments.percent(format.factor(0.1))) : format.percent(chance);
}

/** A p-value: exact where it decides something, "under" where it is tiny. */
export function pText(p: Maybe, { experimentReading: say }: Words, format: Format): string {
  return p != null && p < 0.0001 ? say.under(format.factor(0.0001)) : format.number(p);
}
