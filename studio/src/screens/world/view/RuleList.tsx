import { Text } from '@mantine/core';
import type { WorldDocument } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { conditionText } from '../../../world/conditionText';
import { rulesOf } from '../../../world/rules';
import { Sourced } from './Sourced';
import './ruleList.css';

/** The rules of a world in words, each with its factors. */
export function RuleList({ world }: { readonly world: WorldDocument }) {
  const words = useWords();
  const names = useNames();
  const { factor: write } = useFormat();
  const rules = rulesOf(world);
  if (rules.length === 0) {
    return <Text size="sm">{words.information.noRules}</Text>;
  }
  return (
    <>
      <Text size="xs" c="dimmed" mb={6}>
        {words.information.rulesAdvice[world.scale ?? 'odds']}
      </Text>
      <ul className="rules">
        {rules.map(({ name, when, times }) => (
          <li key={name}>
            <strong>{name}</strong>
            <span className="rule-when">{conditionText(when, words, names)}</span>
            <span className="rule-times">
              {Object.entries(times).map(([reaction, factor]) => (
                <span key={reaction}>
                  {names.reaction(reaction)} × <Sourced number={factor} write={write} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
