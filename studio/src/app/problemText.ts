import { Problem, problemKind } from '../api/problem';
import type { Words } from '../i18n/language';

interface ProblemText {
  readonly title: string;
  readonly advice: string;
  /** Whether the advice is the server's own, which speaks English only. */
  readonly isEnglish: boolean;
}

/** What has gone wrong in the reader's language, by the kind of the problem; undefined for kinds without words. */
function kindText(problem: Problem, { errors: { kinds } }: Words): string | undefined {
  const kind = problemKind(problem);
  return kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined;
}

/** A failure in a title and, below it, what was refused and what to do. */
export function problemText(failure: Error, words: Words): ProblemText {
  const { errors } = words;
  if (!(failure instanceof Problem)) {
    return { title: failure.message, advice: '', isEnglish: false };
  }
  if (failure.status === 0) {
    return { title: errors.unreachable, advice: errors.unreachableAdvice, isEnglish: false };
  }
  if (failure.message.startsWith('status ')) {
    return {
      title: errors.unknown(failure.status),
      advice: failure.detail === '' ? errors.unknownAdvice : failure.detail,
      isEnglish: failure.detail !== '',
    };
  }
  return { title: kindText(failure, words) ?? failure.message, advice: failure.detail, isEnglish: true };
}
