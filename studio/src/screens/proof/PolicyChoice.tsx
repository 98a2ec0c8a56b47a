import { Group, Select } from '@mantine/core';
import type { PolicySummary } from '../../api/schema';
import { FileChoice } from '../../app/FileChoice';
import { RemoveButton } from '../../app/RemoveButton';
import { useWords } from '../../i18n/LanguageProvider';
import { FROM_LOG } from './proofSettings';

interface PolicyChoiceProps {
  readonly policies: readonly PolicySummary[];
  readonly chosen: string;
  /** Whether the log itself says what a target policy does. */
  readonly fromLog: boolean;
  readonly adding: boolean;
  readonly onChoose: (id: string) => void;
  readonly onUpload: (file: File) => void;
  readonly onRemove: (id: string) => void;
}

/** Which policy is tried. */
export function PolicyChoice({ policies, chosen, fromLog, adding, onChoose, onUpload, onRemove }: PolicyChoiceProps) {
  const { proof } = useWords();
  const kept = policies.some(({ id }) => id === chosen);
  return (
    <Group align="end" gap="xs">
      <Select
        label={proof.policy}
        placeholder={proof.policyChoose}
        searchable
        allowDeselect={false}
        className="panel-select"
        data={[
          ...(fromLog ? [{ value: FROM_LOG, label: proof.fromLog }] : []),
          ...policies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen === '' ? null : chosen}
        onChange={(id) => onChoose(id ?? '')}
      />
      <FileChoice
        label={proof.uploadPolicy}
        advice={proof.policyAdvice}
        accept=".json,application/json"
        loading={adding}
        onFile={onUpload}
      />
      {kept && <RemoveButton label={proof.deletePolicy} onRemove={() => onRemove(chosen)} />}
    </Group>
  );
}
