import { Text } from '@mantine/core';
import { fieldPath, withoutPlace } from '../../../api/problem';
import { useWords } from '../../../i18n/LanguageProvider';
import type { WorldCheck } from './useWorldCheck';

/** Whether the world can be saved as it stands: what is not right first, and where. */
export function CheckStatus({ unreadable, check }: { readonly unreadable: number; readonly check: WorldCheck }) {
  const { worlds } = useWords();
  const [first] = check.refusal?.refusals ?? [];
  const place = first?.field === undefined ? '' : `${fieldPath(first.field.replace(/^\/document/, ''))}: `;
  const said = (): string => {
    if (unreadable > 0) {
      return worlds.problems(unreadable);
    }
    if (check.refusal === null) {
      return check.isOutdated ? worlds.checking : worlds.right;
    }
    return first === undefined ? worlds.checking : worlds.refused(place + withoutPlace(first));
  };
  const isWrong = unreadable > 0 || first !== undefined;
  return (
    <Text size="sm" role="status" c={isWrong ? 'var(--wrong)' : 'dimmed'} className="check-status">
      {said()}
    </Text>
  );
}
