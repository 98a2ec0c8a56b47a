import { Text, Title } from '@mantine/core';
import type { ExperimentReading } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';

/** Which customers should get which arm. */
export function SegmentChoices({ reading }: { readonly reading: ExperimentReading }) {
  const { experimentReading } = useWords();
  const say = experimentReading.segments;
  const format = useFormat();
  return (
    <section className="panel" aria-labelledby="experiment-choices">
      <Title order={2} size="h5" id="experiment-choices" mb="xs">
        {say.title}
      </Title>
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
