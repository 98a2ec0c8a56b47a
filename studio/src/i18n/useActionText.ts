import { useCallback } from 'react';
import { useWords } from './LanguageProvider';
import { useNames } from './useNames';

/** Writes an action as the server names it, "sms/promotion" or "stop", in the language spoken here. */
export function useActionText(): (action: string, waitDays?: number) => string {
  const { results } = useWords();
  const names = useNames();
  return useCallback(
    (action, waitDays) => {
      if (action === 'stop') {
        return results.stop;
      }
      const [channel = '', message = ''] = action.split('/');
      const text = names.action({ channel, message });
      return waitDays === undefined ? text : results.afterDays(text, waitDays);
    },
    [results, names],
  );
}
