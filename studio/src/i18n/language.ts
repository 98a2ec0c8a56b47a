import { en } from './en';
import { fr } from './fr';
import type { Translation } from './translation';

/** A language of the studio, as a BCP 47 tag. */
export type Language = 'en' | 'fr';

export type Words = Translation<typeof en>;

export const WORDS: Readonly<Record<Language, Words>> = { en, fr };

export const LANGUAGES: ReadonlyArray<{ readonly language: Language; readonly name: string }> = [
  { language: 'en', name: 'English' },
  { language: 'fr', name: 'Français' },
];

const KEPT = 'parcours.language';

function known(tag: string | null | undefined): Language | undefined {
  return LANGUAGES.find(({ language }) => tag?.toLowerCase().startsWith(language))?.language;
}

/** The language chosen on this machine before, else the first of the reader's that the studio knows, else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages];
  return wanted.map(known).find((language) => language !== undefined) ?? 'en';
}

/** Remembers a choice on this machine. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
