import { Group, MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Condition } from '../../../../graph/split';
import { useWords } from '../../../../i18n/LanguageProvider';
import { firstCondition, type KnownColumn } from './knownColumns';
import { asking, NUMBER_OPERATORS, type Operator, operatorOf, valuesOf, withValues } from './operator';

interface ConditionFieldsProps {
  readonly when: Condition;
  readonly columns: readonly KnownColumn[];
  readonly disabled: boolean;
  readonly onChange: (when: Condition) => void;
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly error?: string | undefined;
  readonly onValue: (value: number) => void;
}

/** A number that is kept as soon as it is one. */
function NumberField({ value, onValue, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>(value);
  return (
    <NumberInput
      {...rest}
      size="xs"
      hideControls
      value={Number(typed) === value ? typed : value}
      onChange={(text) => {
        setTyped(text);
        if (typeof text === 'number' && Number.isFinite(text)) {
          onValue(text);
        }
      }}
    />
  );
}

function NumberEnds({ when, disabled, onChange }: Omit<ConditionFieldsProps, 'columns'>) {
  const { split } = useWords();
  const { at_least: from, below } = when;
  const keep = (ends: Condition): void => {
    const { at_least: lower, below: upper } = ends;
    if (lower === undefined || upper === undefined || lower < upper) {
      onChange(ends);
    }
  };
  return (
    <>
      {from !== undefined && (
        <NumberField
          label={split.from}
          value={from}
          disabled={disabled}
          onValue={(at_least) => keep({ ...when, at_least })}
        />
      )}
      {below !== undefined && (
        <NumberField
          label={split.below}
          value={below}
          disabled={disabled}
          onValue={(upper) => keep({ ...when, below: upper })}
        />
      )}
    </>
  );
}

function Categories({ when, columns, disabled, onChange }: ConditionFieldsProps) {
  const { split } = useWords();
  const values = valuesOf(when);
  const known = columns.find(({ name }) => name === when.column)?.values ?? [];
  const choice = {
    size: 'xs',
    label: split.values,
    value: values,
    disabled,
    onChange: (chosen: string[]) => chosen.length > 0 && onChange(withValues(when.column, chosen)),
  } as const;
  return known.length > 0 ? (
    <MultiSelect {...choice} data={[...new Set([...known, ...values])]} />
  ) : (
    <TagsInput {...choice} />
  );
}

/** What is looked at, how it is asked, and the threshold or the categories. */
export function ConditionFields({ when, columns, disabled, onChange }: ConditionFieldsProps) {
  const { split } = useWords();
  const operator = operatorOf(when);
  const column = columns.find(({ name }) => name === when.column);
  const items = (isEffect: boolean) =>
    columns.filter((one) => one.isEffect === isEffect).map(({ name, label }) => ({ value: name, label }));
  const groups = [
    { group: split.effects, items: items(true) },
    { group: split.others, items: items(false) },
  ].filter((group) => group.items.length > 0);
  const choose = (name: string | null): void => {
    const chosen = columns.find((one) => one.name === name);
    if (chosen !== undefined && chosen.name !== when.column) {
      const keeps = chosen.isNumber && operator !== 'is';
      onChange(keeps ? { ...when, column: chosen.name } : firstCondition(chosen));
    }
  };
  return (
    <>
      <Select
        size="xs"
        label={split.column}
        data={column === undefined ? [...groups, { group: '–', items: [when.column] }] : groups}
        value={when.column}
        allowDeselect={false}
        searchable={columns.length > 8}
        disabled={disabled}
        onChange={choose}
      />
      {operator === 'is' ? (
        <Categories when={when} columns={columns} disabled={disabled} onChange={onChange} />
      ) : (
        <Group gap="xs" grow align="end" wrap="nowrap">
          <Select
            size="xs"
            label={split.operator}
            data={NUMBER_OPERATORS.map((value) => ({ value, label: split.operators[value] }))}
            value={operator}
            allowDeselect={false}
            disabled={disabled}
            onChange={(chosen) => chosen !== null && onChange(asking(when, chosen as Operator))}
          />
          <NumberEnds when={when} disabled={disabled} onChange={onChange} />
        </Group>
      )}
    </>
  );
}
