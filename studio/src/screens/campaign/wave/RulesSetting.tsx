import { Text, Textarea } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { actionOf } from './excluded';
import type { RulesCheck } from './useRulesCheck';

interface RulesSettingProps {
  readonly rules: string;
  readonly check: RulesCheck;
  /** What it means that the campaign breaks them. */
  readonly breaks: string;
  readonly onChange: (rules: string) => void;
}

/** The rules that nothing proposed may break, read by the server while they are written. */
export function RulesSetting({ rules, check, breaks, onChange }: RulesSettingProps) {
  const { wave: words } = useWords();
  const names = useNames();
  const { refusal, breaches } = check;
  const place = refusal?.refusals[0]?.line;
  const said = refusal === undefined ? undefined : refusal.detail;
  return (
    <div>
      <Textarea
        label={words.rules}
        description={words.rulesAdvice}
        placeholder={words.rulesExample}
        value={rules}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={
          said !== undefined && <span lang="en">{place == null ? said : words.rulesLine(String(place), said)}</span>
        }
        rows={4}
        resize="vertical"
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      {breaches.length > 0 && (
        <div role="status">
          <Text size="sm" mt={6}>
            {breaks}
          </Text>
          <ul className="wave-excluded">
            {breaches.map(({ path, action, rule }) => (
              <Text component="li" size="sm" key={path}>
                {words.excludedAt(actionOf(action, names), names.place(path), rule)}
              </Text>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
