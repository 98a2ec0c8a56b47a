import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Format, formatFor } from '../format/format';
import { keepLanguage, type Language, preferredLanguage, WORDS, type Words } from './language';

interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

/** Lets everything below speak one language, which the reader may change. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(() => {
    const speak = (chosen: Language): void => {
      keepLanguage(chosen);
      setLanguage(chosen);
    };
    return { language, speak };
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language spoken here, and how to change it. */
export function useLanguage(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === undefined) {
    throw new Error('No language is spoken here.\nPut a LanguageProvider around this component.');
  }
  return speech;
}

/** The words of the language spoken here, by area: `useWords().canvas.addStep`. */
export function useWords(): Words {
  return WORDS[useLanguage().language];
}

const FORMATS = new Map<string, Format>();

/** Rules are costly to make, and every card asks for them: each language and currency has them once. */
function formatOnce(language: Language, currency: string): Format {
  const key = `${language} ${currency}`;
  const format = FORMATS.get(key) ?? formatFor(language, currency, WORDS[language].plots.to);
  FORMATS.set(key, format);
  return format;
}

/** Numbers by the rules of the language spoken here, and money in a currency; the same object each time. */
export function useFormat(currency = 'EUR'): Format {
  return formatOnce(useLanguage().language, currency);
}
