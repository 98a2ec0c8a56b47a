import { Text } from '@mantine/core';
import type { Proposal } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';

const MILLISECONDS = 1000;

/** How a proposal came about, so that it can be done again. */
export function WaveFacts({ proposal }: { readonly proposal: Proposal }) {
  const { facts, fact, learners } = useWords().wave;
  const { count, number, percent } = useFormat();
  const { learner, customers, explored, seed, elapsed_ms: elapsed, warm_start: warm } = proposal;
  const rows: ReadonlyArray<readonly [string, string]> = [
    [fact.learner, learners[learner]],
    [fact.customers, count(customers)],
    [fact.start, warm ? fact.warm : fact.cold],
    [fact.explored, percent(explored)],
    [fact.seed, String(seed)],
    [fact.elapsed, fact.seconds(number(elapsed / MILLISECONDS))],
  ];
  return (
    <details className="wave-facts">
      <summary>{facts}</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="var(--muted)">
              {name}
            </Text>
            <Text component="dd" size="sm">
              {value}
            </Text>
          </div>
        ))}
      </dl>
    </details>
  );
}
