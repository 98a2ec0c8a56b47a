import { Text, Title } from '@mantine/core';
import type { ExperimentReading } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { ruleText } from './readingText';

/** Which customers should get which arm, and what those say of it from whom it was not learnt. */
export function SegmentChoices({ reading }: { readonly reading: ExperimentReading }) {
  const words = useWords();
  const say = words.experimentReading.segments;
  const format = useFormat();
  return (
    <section className="panel" aria-labelledby="experiment-choices">
      <Title order={2} size="h5" id="experiment-choices">
        {say.title}
      </Title>
      <Text size="sm" mb="xs">
        {ruleText(reading, words, format)}
      </Text>
      <ul className="experiment-choices">
        {reading.segments.map(({ segment, units, best }) => (
          <li key={segment}>
            <Text size="sm" c="dimmed" className="any-name">
              {say.who(segment, format.count(units))}
            </Text>
            <strong className="any-name">{best ?? say.tooFew}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
