import type { UpliftComparison, UpliftRow } from '../../api/schema';
import type { Format, Maybe } from '../../format/format';
import type { Words } from '../../i18n/language';
import { coefficientWriter, effectWriter, isOfRates, type Write } from './comparisonText';

/** A number with its interval; the interval is empty where there is none. */
export interface LearnerCell {
  readonly value: string;
  readonly interval: string;
}

export interface LearnerColumn {
  readonly name: string;
  readonly cell: (row: UpliftRow) => LearnerCell;
}

/** What is told of each learner; the Qini coefficient only where outcomes are 0 and 1. */
export function learnerColumns(comparison: UpliftComparison, words: Words, format: Format): readonly LearnerColumn[] {
  const { learners: say } = words.audienceResult;
  const effect = effectWriter(comparison, format);
  const measured =
    (write: Write, value: (row: UpliftRow) => Maybe, interval: (row: UpliftRow) => readonly number[] | null) =>
    (row: UpliftRow): LearnerCell => {
      const [lower, upper] = interval(row) ?? [];
      const ends = lower === undefined || upper === undefined ? '' : format.interval([lower, upper], write);
      return { value: write(value(row)), interval: ends };
    };
  const bare = (write: Write, value: (row: UpliftRow) => Maybe) => measured(write, value, () => null);
  const autoc = {
    name: say.autoc,
    cell: measured(
      effect,
      (row) => row.autoc,
      (row) => row.autoc_interval,
    ),
  };
  const deciding: readonly LearnerColumn[] = isOfRates(comparison)
    ? [
        {
          name: say.qini,
          cell: measured(
            coefficientWriter(format),
            (row) => row.qini,
            (row) => row.qini_interval,
          ),
        },
        { name: say.inSample, cell: bare(coefficientWriter(format), (row) => row.in_sample?.qini) },
        autoc,
      ]
    : [autoc, { name: say.autocInSample, cell: bare(effect, (row) => row.in_sample?.autoc) }];
  return [
    ...deciding,
    {
      name: say.uplift,
      cell: measured(
        effect,
        (row) => row.uplift_at_30,
        (row) => row.uplift_at_30_interval,
      ),
    },
    {
      name: say.policy,
      cell: measured(
        effect,
        (row) => row.policy_value_dr,
        (row) => row.policy_value_dr_interval,
      ),
    },
    {
      name: say.gain,
      cell: measured(
        effect,
        (row) => row.policy_gain,
        (row) => row.policy_gain_interval,
      ),
    },
    { name: say.seconds, cell: bare(format.decimal, (row) => (row.learner === 'random' ? null : row.seconds)) },
  ];
}
