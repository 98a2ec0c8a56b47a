/** Answers that replace a customer's own, step by step; null keeps his own. */
export type Answers = readonly (string | null)[];

/**
 * The answers with another one at a step. What was changed after it is forgotten, because it belonged to another way;
 * his own answer is written as null.
 *
 * @param step from 0
 */
export function withAnswer(answers: Answers, step: number, answer: string | null): Answers {
  const before = Array.from({ length: step }, (_, index) => answers[index] ?? null);
  return answer === null && before.every((one) => one === null) ? [] : [...before, answer];
}
