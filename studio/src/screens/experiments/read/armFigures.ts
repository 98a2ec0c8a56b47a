import type { ExperimentReading } from '../../../api/schema';
import type { Figure } from '../../../app/Figures';
import type { Format } from '../../../format/format';
import type { Words } from '../../../i18n/language';
import { chanceText, decidingMeasure, endsOf, measureName, measureWriter } from './readingText';

/** What each arm is worth by the deciding measure. */
export function armFigures(reading: ExperimentReading, words: Words, format: Format): readonly Figure[] {
  const { experimentReading: say } = words;
  const measure = decidingMeasure(reading);
  if (measure === undefined) {
    return [];
  }
  const write = measureWriter(measure, format);
  return measure.arms.map(({ arm, value, probability_best }) => {
    const comparison = measure.comparisons.find((one) => one.arm === arm);
    const chance = say.bestWith(chanceText(probability_best, words, format));
    const ends = endsOf(comparison?.interval);
    const against = ends === undefined ? say.isControl : say.against(format.interval(ends, write), reading.control);
    return {
      name: say.armBy(arm, measureName(measure.measure, words)),
      value: write(value),
      note: words.joined.and(against, chance),
    };
  });
}
