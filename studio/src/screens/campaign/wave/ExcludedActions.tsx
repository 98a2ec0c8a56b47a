import { Text } from '@mantine/core';
import type { ExcludedAction } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { actionOf, byRule } from './excluded';

/** Which rule excluded what, where customers of the proposal come. */
export function ExcludedActions({ excluded }: { readonly excluded: readonly ExcludedAction[] }) {
  const { wave: words } = useWords();
  const names = useNames();
  return (
    <details className="wave-facts">
      <summary>{words.excluded(String(excluded.length))}</summary>
      {byRule(excluded).map(({ rule, actions }) => (
        <div key={rule}>
          <Text size="sm" fw={600} mt={8}>
            {rule}
          </Text>
          <ul className="wave-excluded">
            {actions.map(({ action, paths }) => (
              <Text component="li" size="sm" key={action}>
                {words.excludedWhere(actionOf(action, names), paths.map(names.place).join('; '))}
              </Text>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
