import { CloseButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isNameOfBranch, type SplitBranch } from '../../../../graph/split';
import { useWords } from '../../../../i18n/LanguageProvider';
import { ConditionFields } from './ConditionFields';
import type { KnownColumn } from './knownColumns';

interface BranchFieldsProps {
  readonly branch: SplitBranch;
  /** The names of the other branches. */
  readonly others: readonly string[];
  readonly columns: readonly KnownColumn[];
  readonly share: string;
  readonly disabled: boolean;
  readonly onChange: (branch: SplitBranch) => void;
  /** Absent for the only branch: a split has at least one. */
  readonly onRemove: (() => void) | undefined;
}

/** One branch: its name, its condition, and how many customers go it. */
export function BranchFields({ branch, others, columns, share, disabled, onChange, onRemove }: BranchFieldsProps) {
  const { split } = useWords();
  const [name, setName] = useState(branch.name);
  const isGood = isNameOfBranch(name, others);
  return (
    <Stack gap={6} component="fieldset" className="split-branch" aria-label={split.branch(branch.name)}>
      <Group gap="xs" align="start" wrap="nowrap">
        <TextInput
          size="xs"
          label={split.name}
          value={name}
          error={isGood ? undefined : split.badName}
          disabled={disabled}
          style={{ flex: 1 }}
          onChange={({ currentTarget: { value } }) => {
            setName(value);
            if (isNameOfBranch(value, others)) {
              onChange({ ...branch, name: value });
            }
          }}
        />
        {onRemove !== undefined && (
          <CloseButton aria-label={split.remove} disabled={disabled} onClick={onRemove} size="sm" mt={22} />
        )}
      </Group>
      <ConditionFields
        when={branch.when}
        columns={columns}
        disabled={disabled}
        onChange={(when) => onChange({ ...branch, when })}
      />
      <Text size="xs" fw={600} aria-live="polite">
        {share}
      </Text>
    </Stack>
  );
}
