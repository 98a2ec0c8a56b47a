import type { Proof } from '../../api/schema';
import { type Figure, Figures } from '../../app/Figures';
import type { Format } from '../../format/format';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import type { Words } from '../../i18n/language';
import { earnsItsValue } from '../../report/earnsItsValue';
import { decidingEstimate, intervalText } from './verdict';

/** What the verdict rests on, in a few numbers. */
function figuresOf(proved: Proof, words: Words, format: Format): readonly Figure[] {
  const { proof, joined } = words;
  const say = proof.figures;
  const { behaviour, baseline, diagnostics, journeys, truth, rates } = proved;
  const best = decidingEstimate(proved);
  const { sensitivity, propensity } = diagnostics;
  return [
    { name: say.today, value: format.number(behaviour.value), note: intervalText(behaviour.interval, format) ?? '' },
    ...(baseline.policy === 'behaviour'
      ? []
      : [
          {
            name: say.baseline(baseline.policy),
            value: format.number(baseline.value),
            note: intervalText(baseline.interval, format) ?? '',
          },
        ]),
    ...(best === undefined
      ? []
      : [
          {
            name: say.best(best.estimator),
            value: format.number(best.value),
            note: intervalText(best.interval, format) ?? '',
          },
        ]),
    ...(truth === null
      ? []
      : [
          {
            name: say.truth,
            value: format.number(truth.target),
            note: truth.behaviour === null ? say.truthTodayUnknown : say.truthToday(format.number(truth.behaviour)),
          },
        ]),
    {
      name: say.sample,
      value: format.count(Math.round(diagnostics.ess)),
      note: say.sampleOf(format.count(journeys), format.count(diagnostics.matched_journeys)),
    },
    {
      name: say.weight,
      value: format.number(diagnostics.max_weight),
      note: say.weightMean(format.number(diagnostics.mean_weight)),
    },
    { name: say.unsupported, value: format.percent(diagnostics.unsupported_mass), note: say.unsupportedOf },
    ...(rates === undefined ? [] : [rate(say.perStep, rates.per_step, words, format)]),
    ...(rates === undefined || earnsItsValue(proved) ? [] : [rate(say.perJourney, rates.per_journey, words, format)]),
    ...(propensity === 'estimated'
      ? [
          {
            name: say.propensities,
            value: say.estimated,
            note:
              sensitivity === undefined
                ? ''
                : joined.about(
                    say.odds(format.factor(sensitivity.factor)),
                    intervalText(sensitivity.band, format) ?? '–',
                  ),
          },
        ]
      : []),
  ];
}

type Rate = NonNullable<Proof['rates']>['per_step'];

/** What a step or a journey earns; the two rank policies differently where one of them makes journeys longer. */
function rate(
  name: string,
  { value, interval, behaviour_value }: Rate,
  { proof, joined }: Words,
  format: Format,
): Figure {
  const ends = intervalText(interval, format);
  const today = proof.figures.undiscounted(format.number(behaviour_value));
  return { name, value: format.number(value), note: ends === undefined ? today : joined.and(ends, today) };
}

/** The figures beside each other, each with its interval or its meaning. */
export function ProofFigures({ proof }: { readonly proof: Proof }) {
  const words = useWords();
  const format = useFormat();
  return <Figures figures={figuresOf(proof, words, format)} />;
}
