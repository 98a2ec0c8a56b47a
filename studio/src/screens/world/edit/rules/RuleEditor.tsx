import { Text, Title } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import type { Rule } from '../../../world/conditions';
import { conditionText } from '../../../world/conditionText';
import './editors.css';
import { NumberRow } from './NumberRow';

interface RuleEditorProps {
  readonly rule: Rule;
  /** Its place among the rules, from 0. */
  readonly index: number;
}

/** A rule of a world with its factors. */
export function RuleEditor({ rule: { name, when, times }, index }: RuleEditorProps) {
  const words = useWords();
  const names = useNames();
  return (
    <section className="editor-card">
      <Title order={3} size="h6">
        {name}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {conditionText(when, words, names)}
      </Text>
      {Object.keys(times).map((reaction) => (
        <NumberRow
          key={reaction}
          label={words.worlds.factor(names.reaction(reaction).toLowerCase())}
          place={['rules', index, 'times', reaction]}
        />
      ))}
    </section>
  );
}
