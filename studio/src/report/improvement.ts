import './proof.css';
import { element } from '../dom/element';
import { type Format, formatFor, NO_VALUE } from '../format/format';
import { differencesPlot } from './improvementDifferences';
import type { Candidate, Improvement } from './improvementDocument';
import { type Card, cards, note, section } from './layout';

/** Whether a better policy was found in a log, and where it does otherwise than today's. */
export function improvement(found: Improvement, language: string): Node[] {
  const format = formatFor(language);
  return [
    verdict(found, format),
    cards(figures(found, format)),
    ...(found.differences.length > 0
      ? [
          section(
            'Where it does otherwise than today',
            note(
              'Worth: how often a journey comes to the state under the candidate, times how much better its choice is there than today’s when all goes on as today. The parts add up to the gain in the log’s counted model; the proof is the test above, not this sum.',
            ),
            differencesPlot(found.differences, format),
          ),
        ]
      : []),
  ];
}

function verdict({ result, why, warnings, min_value, confidence }: Improvement, format: Format): HTMLElement {
  const passed = result === 'policy';
  const asked = min_value === 'today' ? 'under today’s policy' : format.number(min_value);
  return element(
    'div',
    { class: 'verdict', 'data-verdict': passed ? 'better' : 'unknown' },
    element('p', { class: 'word' }, passed ? 'A policy was found' : 'No solution found'),
    element(
      'p',
      {},
      why ?? `At ${format.factor(100 * confidence)}% confidence, a journey is worth more than ${asked}.`,
    ),
    ...warnings.map((warning) => element('p', { class: 'note' }, warning)),
  );
}

function figures(found: Improvement, format: Format): Card[] {
  const { safety, candidate, needed_journeys, model_gain } = found;
  const parts = `${format.count(found.candidate_journeys)} to look for candidates, ${format.count(found.safety_journeys)} to test`;
  return [
    { name: 'Journeys', value: format.count(found.journeys), formula: parts },
    ...(candidate ? [{ name: 'Candidate', value: candidate.kind, formula: made(candidate, format) }] : []),
    ...(safety
      ? [
          { name: 'Today’s policy', value: format.number(safety.today), formula: 'a journey, in the test' },
          {
            name: 'The candidate',
            value: format.number(safety.value),
            interval: atLeast(safety.lower, format),
            formula: `by ${safety.estimator}; bound by ${safety.bound}`,
          },
          {
            name: 'Gain a journey',
            value: format.number(safety.gain),
            interval: atLeast(safety.gain_lower, format),
            formula: `the log’s model says ${format.number(model_gain)}`,
          },
          {
            name: 'Effective sample',
            value: format.count(Math.round(safety.ess)),
            formula: `of ${format.count(safety.journeys)} journeys`,
          },
        ]
      : []),
    ...(needed_journeys === null
      ? []
      : [{ name: 'It would take', value: format.count(needed_journeys), formula: 'journeys, for an even chance' }]),
  ];
}

function atLeast(lower: number | null, format: Format): string {
  return lower === null ? NO_VALUE : `at least ${format.number(lower)}`;
}

function made({ min_visits, pessimism, mixture }: Candidate, format: Format): string {
  const hold =
    min_visits === undefined
      ? `${format.factor(pessimism ?? 0)} standard errors of pessimism`
      : min_visits === 1
        ? 'plain planning'
        : `as today below ${format.count(min_visits)} rows`;
  return `${format.percent(mixture)} of what was learnt, else today’s; ${hold}`;
}
