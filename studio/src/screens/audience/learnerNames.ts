import type { Words } from '../../i18n/language';

function named(names: Readonly<Record<string, string>>, name: string): string {
  return names[name] ?? name;
}

/** A learner's name for people; one that nobody gave a word keeps its own. */
export function learnerName(name: string, { audience }: Words): string {
  return named(audience.learnerNames, name);
}

/** A base learner's name for people. */
export function baseName(name: string, { audience }: Words): string {
  return named(audience.baseNames, name);
}

/** A learner with its base. */
export function fullName(learner: string, base: string | null, words: Words): string {
  const name = learnerName(learner, words);
  return base === null ? name : words.audience.on(name, baseName(base, words));
}

/** The name of a learner with its base as the engine writes it, "x on linear", in the reader's words. */
export function engineName(name: string, words: Words): string {
  const [learner = name, base] = name.split(' on ');
  return fullName(learner, base ?? null, words);
}
