import type { UpliftComparison, UpliftRow } from '../../api/schema';
import type { Format } from '../../format/format';
import type { Words } from '../../i18n/language';
import { effectWriter, intervalText, isOfRates } from './comparisonText';

export interface LearnerColumn {
  readonly name: string;
  readonly text: (row: UpliftRow) => string;
}

/** What is told of each learner; the Qini coefficient only where outcomes are 0 and 1. */
export function learnerColumns(comparison: UpliftComparison, words: Words, format: Format): readonly LearnerColumn[] {
  const { learners: say } = words.audienceResult;
  const write = effectWriter(comparison, format);
  const isOfQini = isOfRates(comparison);
  const deciding: readonly LearnerColumn[] = isOfQini
    ? [
        { name: say.qini, text: (row) => intervalText(row.qini, row.qini_interval, format.number, words) },
        { name: say.inSample, text: (row) => format.number(row.in_sample?.qini) },
        { name: say.autoc, text: (row) => intervalText(row.autoc, row.autoc_interval, write, words) },
      ]
    : [
        { name: say.autoc, text: (row) => intervalText(row.autoc, row.autoc_interval, write, words) },
        { name: say.autocInSample, text: (row) => write(row.in_sample?.autoc) },
      ];
  return [
    ...deciding,
    { name: say.uplift, text: (row) => intervalText(row.uplift_at_30, row.uplift_at_30_interval, write, words) },
    {
      name: say.policy,
      text: (row) => intervalText(row.policy_value_dr, row.policy_value_dr_interval, write, words),
    },
    { name: say.gain, text: (row) => intervalText(row.policy_gain, row.policy_gain_interval, write, words) },
    { name: say.seconds, text: (row) => (row.learner === 'random' ? '' : format.decimal(row.seconds)) },
  ];
}
