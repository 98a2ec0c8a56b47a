import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { UpliftComparison, UpliftExplanation } from '../../api/schema';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { segmentText } from './segmentText';

interface SegmentListProps {
  readonly explanation: UpliftExplanation;
  readonly comparison: UpliftComparison;
}

/** Who is changed how much, in a few sentences, those who are changed most first. */
export function SegmentList({ explanation, comparison }: SegmentListProps) {
  const words = useWords();
  const format = useFormat();
  const { segments: say } = words.audienceResult.who;
  const title = useId();
  const { arm, rows, surrogate_tree: segments } = explanation;
  const control = comparison.arms[0] ?? '';
  const texts = segments.map((segment) => segmentText(segment, rows, comparison, words, format));
  return (
    <section className="panel" aria-labelledby={title}>
      <Title order={3} size="h6" id={title}>
        {say.title}
      </Title>
      <Text size="sm" c="dimmed">
        {say.advice(arm, control)}
      </Text>
      <ul className="audience-segments">
        {texts.map(({ who, change }) => (
          <li key={who}>
            {say.line(who)} <strong>{change}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
