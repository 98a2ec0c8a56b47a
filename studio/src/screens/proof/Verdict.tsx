import { Text, Title } from '@mantine/core';
import type { Proof } from '../../api/schema';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import { levelText, verdictText } from './verdict';

/** The answer in one sentence, and what it rests on. */
export function Verdict({ proof }: { readonly proof: Proof }) {
  const words = useWords();
  const format = useFormat();
  const { verdict, why, gain, warnings, policy, campaign, log, level } = proof;
  const about = words.proof.about(policy?.name ?? campaign?.name ?? words.proof.fromLog, log.name);
  return (
    <section className="panel panel-verdict" data-verdict={verdict} aria-labelledby="proof-verdict">
      <Text size="sm" c="dimmed" className="any-name">
        {about}, {words.proof.intervals(levelText(level, words, format))}
      </Text>
      <Title order={2} size="h3" id="proof-verdict">
        {words.proof.verdict[verdict]}
      </Title>
      <Text size="md">{verdictText(proof, words, format)}</Text>
      {gain === null && (
        <Text size="sm" c="dimmed" lang="en">
          {why}
        </Text>
      )}
      {warnings.map((warning) => (
        <Text key={warning} size="sm" lang="en">
          {warning}
        </Text>
      ))}
    </section>
  );
}
