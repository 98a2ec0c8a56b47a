import './proof.css';
import { element } from '../dom/element';
import { type Format, formatFor } from '../format/format';
import { earnsItsValue } from './earnsItsValue';
import { type Card, cards, note, section } from './layout';
import type { Ends, Proof } from './proofDocument';
import { driftPlot } from './proofDrift';
import { estimatesPlot } from './proofEstimates';
import { supportPlot } from './proofSupport';
import { samplePlot, weightsPlot } from './proofWeights';

const WORDS = {
  better: 'Better',
  'not-better': 'Not better',
  unknown: 'Unknown',
  refused: 'Refused',
} as const;

/** What a policy is worth by a log, or why the log does not say. */
export function proof(proved: Proof, language: string): Node[] {
  const format = formatFor(language);
  const { diagnostics } = proved;
  return [
    verdict(proved),
    cards(figures(proved, format)),
    section('What each estimator says', estimatesPlot(proved, format)),
    section('How much of the log speaks of this policy', ...sample(proved, format)),
    ...(diagnostics.support ? [section('What the log shows', supportPlot(diagnostics, format))] : []),
    ...(diagnostics.drift ? [section('Week by week', driftPlot(diagnostics.drift, format))] : []),
  ];
}

function verdict({ verdict: word, why, warnings }: Proof): HTMLElement {
  return element(
    'div',
    { class: 'verdict', 'data-verdict': word },
    element('p', { class: 'word' }, WORDS[word]),
    element('p', {}, why),
    ...warnings.map((warning) => element('p', { class: 'note' }, warning)),
  );
}

function sample(proved: Proof, format: Format): Node[] {
  const steps = proved.diagnostics.ess_by_step;
  return [
    note(
      'A journey weighs as much as the policy would have made it more probable. Few heavy journeys carry an estimate alone.',
    ),
    weightsPlot(proved.diagnostics, format),
    ...(steps.length > 1 ? [samplePlot(steps, proved.journeys, format)] : []),
  ];
}

/** An interval in words; nothing where there is none. */
function interval(ends: Ends, format: Format): string | undefined {
  if (ends === null) {
    return undefined;
  }
  const [lower, upper] = ends;
  return lower === null || upper === null
    ? `from ${lower === null ? '−∞' : format.number(lower)} to ${upper === null ? '∞' : format.number(upper)}`
    : format.interval([lower, upper], format.number);
}

function figures(proved: Proof, format: Format): Card[] {
  const { baseline, behaviour, decided_by, diagnostics, gain, journeys, truth } = proved;
  const other = baseline.policy === 'behaviour' ? undefined : baseline;
  return [
    { name: 'Today’s policy', value: format.number(behaviour.value), interval: interval(behaviour.interval, format) },
    ...(other
      ? [{ name: other.policy, value: format.number(other.value), interval: interval(other.interval, format) }]
      : []),
    ...(truth
      ? [{ name: 'The policy in truth', value: format.number(truth.target), formula: 'of simulated customers' }]
      : []),
    {
      name: 'Gain a journey',
      value: interval(gain, format) ?? '–',
      formula: decided_by === null ? 'could not be bounded' : `by ${decided_by}`,
    },
    {
      name: 'Effective sample',
      value: format.count(Math.round(diagnostics.ess)),
      formula: `of ${format.count(journeys)} journeys; ${format.count(diagnostics.matched_journeys)} matched`,
    },
    {
      name: 'Largest weight',
      value: format.number(diagnostics.max_weight),
      formula: `mean ${format.number(diagnostics.mean_weight)}, should be 1`,
    },
    {
      name: 'Never logged',
      value: format.percent(diagnostics.unsupported_mass),
      formula: 'of the policy’s journeys come to an action the log never shows there',
    },
    ...rates(proved, format),
    ...propensities(proved, format),
  ];
}

function rates(proved: Proof, format: Format): Card[] {
  const { rates: both } = proved;
  if (both === undefined) {
    return [];
  }
  const card = (name: string, { value, interval: ends, behaviour_value }: typeof both.per_step): Card => ({
    name,
    value: format.number(value),
    interval: interval(ends, format),
    formula: `today ${format.number(behaviour_value)}; without discounts`,
  });
  const step = card('A step earns', both.per_step);
  return earnsItsValue(proved) ? [step] : [step, card('A journey earns', both.per_journey)];
}

function propensities({ diagnostics }: Proof, format: Format): Card[] {
  const { sensitivity, propensity } = diagnostics;
  const band = sensitivity
    ? [
        {
          name: `Odds off by ${format.factor(sensitivity.factor)}`,
          value: interval(sensitivity.band, format) ?? '–',
          formula: `${sensitivity.estimator}; reaches today’s value at ${
            sensitivity.tipping_factor === null ? 'no factor below 100' : format.factor(sensitivity.tipping_factor)
          }`,
        },
      ]
    : [];
  return [{ name: 'Propensities', value: propensity }, ...band];
}
