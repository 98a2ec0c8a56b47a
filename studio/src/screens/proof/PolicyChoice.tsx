import { Group, Select } from '@mantine/core';
import type { CampaignSummary, PolicySummary } from '../../api/schema';
import { FileChoice } from '../../app/FileChoice';
import { RemoveButton } from '../../app/RemoveButton';
import { useWords } from '../../i18n/LanguageProvider';
import { FROM_LOG, ofCampaign } from './proofSettings';

interface PolicyChoiceProps {
  readonly policies: readonly PolicySummary[];
  /** Campaigns that can be tried on the log. */
  readonly campaigns: readonly CampaignSummary[];
  readonly chosen: string;
  /** Whether the log itself says what a target policy does. */
  readonly fromLog: boolean;
  readonly adding: boolean;
  readonly onChoose: (id: string) => void;
  readonly onUpload: (file: File) => void;
  readonly onRemove: (id: string) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under a heading, which stands there only with some below it. */
function group(heading: string, items: Choice[]): { group: string; items: Choice[] }[] {
  return items.length === 0 ? [] : [{ group: heading, items }];
}

/** Which policy is tried. */
export function PolicyChoice(props: PolicyChoiceProps) {
  const { policies, campaigns, chosen, fromLog, adding, onChoose, onUpload, onRemove } = props;
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
          ...group(
            proof.campaigns,
            campaigns.map(({ id, name }) => ({ value: ofCampaign(id), label: name })),
          ),
          ...group(
            proof.policies,
            policies.map(({ id, name }) => ({ value: id, label: name })),
          ),
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
