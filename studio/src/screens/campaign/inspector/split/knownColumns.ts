import type { ExperimentTable } from '../../../../api/schema';
import type { Condition } from '../../../../graph/split';
import type { Words } from '../../../../i18n/language';

/** A column that a split can look at. */
export interface KnownColumn {
  readonly name: string;
  /** What it means, in words. */
  readonly label: string;
  readonly isEffect: boolean;
  readonly isNumber: boolean;
  /** Its categories; none where there are too many to tell. */
  readonly values: readonly string[];
}

const EFFECT = /^(?:effect|uplift)_(.+)$/;

/** The columns of a table, effects first. */
export function knownColumns({ columns, effects }: ExperimentTable, { split }: Words): readonly KnownColumn[] {
  const known = columns.map(({ name, kind, values }): KnownColumn => {
    const arm = EFFECT.exec(name)?.[1];
    const isNumber = kind === 'number';
    const isEffect = isNumber && arm !== undefined && (effects?.arms.includes(arm) ?? true);
    return {
      name,
      label: isEffect ? effectLabel(arm) : name,
      isEffect,
      isNumber,
      values: isNumber ? [] : names(values),
    };
  });
  function effectLabel(arm: string): string {
    return effects === undefined ? split.effectAlone(arm) : split.effect(arm, effects.outcome);
  }
  return [...known.filter(({ isEffect }) => isEffect), ...known.filter(({ isEffect }) => !isEffect)];
}

function names(values: ExperimentTable['columns'][number]['values']): readonly string[] {
  return values.map(({ value }) => value);
}

/** A condition to begin with: an effect above none, a number above 0, or the most frequent category. */
export function firstCondition({ name, isNumber, values }: KnownColumn): Condition {
  return isNumber ? { column: name, at_least: 0 } : { column: name, is: values[0] ?? '?' };
}
