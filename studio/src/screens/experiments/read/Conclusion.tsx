import { Text, Title } from '@mantine/core';
import type { ExperimentReading } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { conclusionText } from './readingText';

/** The answer in one sentence. */
export function Conclusion({ reading }: { readonly reading: ExperimentReading }) {
  const words = useWords();
  const { experimentReading: say, experiments } = words;
  const format = useFormat();
  const { verdict, table, units, level, correction } = reading;
  return (
    <section className="panel panel-verdict" data-verdict={verdict} aria-labelledby="experiment-verdict">
      <Text size="sm" c="dimmed" className="any-name">
        {say.about(
          table.name,
          format.count(units),
          experiments.percent(format.factor(100 * level)),
          say.corrections[correction],
        )}
      </Text>
      <Title order={2} size="h3" id="experiment-verdict">
        {say.verdict[verdict]}
      </Title>
      <Text size="md">{conclusionText(reading, words, format)}</Text>
    </section>
  );
}
