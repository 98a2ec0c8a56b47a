import { useMemo } from 'react';
import type { Format } from '../format/format';
import { useFormat, useWords } from './LanguageProvider';
import type { Words } from './language';
import { type Names, namesIn } from './useNames';

/** All that is needed to say something of a result without React: words, names, and numbers with a currency. */
export interface Voice {
  readonly words: Words;
  readonly names: Names;
  readonly format: Format;
}

/** The voice of the language spoken here; it stays the same until the language or the currency changes. */
export function useVoice(currency: string): Voice {
  const words = useWords();
  const format = useFormat(currency);
  return useMemo(() => ({ words, format, names: namesIn(words) }), [words, format]);
}
