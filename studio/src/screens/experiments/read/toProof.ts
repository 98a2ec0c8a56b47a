import type { ExperimentReading, PolicyDocument } from '../../../api/schema';
import { decidingMeasure } from './readingText';

/** The state of all customers in a log of an experiment whose customers are not told apart. */
const ALL = 'all';

/** A policy to be proved on the experiment's log: the rule by parts, or else the arm that seems best for all. */
export function policyToProve(reading: ExperimentReading): PolicyDocument | undefined {
  if (reading.policy !== null) {
    return reading.policy;
  }
  const arms = decidingMeasure(reading)?.arms ?? [];
  const best = arms.toSorted((one, other) => other.value - one.value)[0];
  return best === undefined ? undefined : { kind: 'stationary', states: { [ALL]: { [best.arm]: 1 } } };
}
