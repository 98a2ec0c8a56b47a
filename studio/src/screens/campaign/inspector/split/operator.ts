import type { Condition } from '../../../../graph/split';

/** How a condition asks. */
export type Operator = 'atLeast' | 'below' | 'between' | 'is';

export const NUMBER_OPERATORS: readonly Operator[] = ['atLeast', 'below', 'between'];

export function operatorOf({ at_least, below, is }: Condition): Operator {
  if (is !== undefined) {
    return 'is';
  }
  if (below === undefined) {
    return 'atLeast';
  }
  return at_least === undefined ? 'below' : 'between';
}

/** The condition asking in another way, with as much of its numbers as that way has. */
export function asking({ column, at_least, below }: Condition, operator: Operator): Condition {
  const number = at_least ?? below ?? 0;
  switch (operator) {
    case 'atLeast':
      return { column, at_least: number };
    case 'below':
      return { column, below: below ?? number };
    case 'between':
      return { column, at_least: at_least ?? number - 1, below: below ?? number + 1 };
    case 'is':
      return { column, is: '?' };
  }
}

/** A condition with other categories: one stands alone, as in files. */
export function withValues(column: string, values: readonly string[]): Condition {
  const [first] = values;
  return { column, is: values.length === 1 && first !== undefined ? first : [...values] };
}

/** The categories that a condition names. */
export function valuesOf({ is }: Condition): string[] {
  return is === undefined ? [] : [is].flat();
}
