import { Text, Title } from '@mantine/core';
import type { UpliftComparison } from '../../api/schema';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { verdictText } from './comparisonText';

/** The answer in one sentence. */
export function Verdict({ comparison }: { readonly comparison: UpliftComparison }) {
  const words = useWords();
  const { audienceResult: say, experiments } = words;
  const format = useFormat();
  const { finding, source, rows, outcome, folds, level } = comparison;
  return (
    <section
      className="panel panel-verdict"
      data-verdict={finding === 'personalise' ? 'better' : 'not-better'}
      aria-labelledby="audience-verdict"
    >
      <Text size="sm" c="dimmed" className="any-name">
        {say.about(
          source.name,
          format.count(rows),
          outcome,
          format.count(folds),
          experiments.percent(format.factor(100 * level)),
        )}
      </Text>
      <Title order={2} size="h3" id="audience-verdict">
        {say.finding[finding]}
      </Title>
      <Text size="md">{verdictText(comparison, words, format)}</Text>
    </section>
  );
}
