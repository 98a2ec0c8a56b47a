import { useMemo } from 'react';
import type { Speech } from './changeText';
import { useFormat, useWords } from './LanguageProvider';
import { useNames } from './useNames';

/** What saying a change needs, in the language spoken here. */
export function useSpeech(currency: string): Speech {
  const words = useWords();
  const names = useNames();
  const format = useFormat(currency);
  return useMemo(() => ({ words, names, format }), [words, names, format]);
}
