import { Group, Select, Stack, Text } from '@mantine/core';
import { EditorButton } from '../../access/EditorButton';
import { useWords } from '../../i18n/LanguageProvider';
import { LogChoice } from './LogChoice';
import { PolicyChoice } from './PolicyChoice';
import { FROM_LOG, isCampaign, type ProofSettings, proofJob, saysTarget, triedOn } from './proofSettings';
import { SettingsFields } from './SettingsFields';
import type { Shelf } from './useShelf';

interface ProofQuestionProps {
  readonly shelf: Shelf;
  readonly settings: ProofSettings;
  readonly isRunning: boolean;
  readonly onChange: (change: Partial<ProofSettings>) => void;
  readonly onLogFile: (file: File) => void;
  readonly onPolicyFile: (file: File) => void;
  readonly onSimulate: () => void;
  readonly onProve: () => void;
}

/** What is asked: which policy, on which log, compared with what. */
export function ProofQuestion(props: ProofQuestionProps) {
  const { shelf, settings, isRunning, onChange, onLogFile, onPolicyFile, onSimulate, onProve } = props;
  const { proof } = useWords();
  const logs = shelf.logs.data ?? [];
  const log = logs.find(({ id }) => id === settings.log);
  const campaigns = triedOn(log, shelf.campaigns.data ?? []);
  const isComplete = log !== undefined && proofJob(settings, campaigns) !== undefined;
  const chooseLog = (next: string): void => {
    const chosen = logs.find(({ id }) => id === next);
    const stays = settings.policy === FROM_LOG ? saysTarget(chosen) : !isCampaign(settings.policy);
    onChange({ log: next, ...(stays ? {} : { policy: '' }) });
  };
  return (
    <section className="panel" aria-label={proof.question}>
      <Stack gap="sm">
        <LogChoice
          logs={logs}
          chosen={settings.log}
          uploading={shelf.upload.isPending}
          onChoose={chooseLog}
          onUpload={onLogFile}
          onSimulate={onSimulate}
          onRemove={(id) => shelf.removeLog.mutate(id, { onSuccess: () => onChange({ log: '' }) })}
        />
        <PolicyChoice
          policies={shelf.policies.data ?? []}
          chosen={settings.policy}
          campaigns={campaigns}
          fromLog={saysTarget(log)}
          adding={shelf.addPolicy.isPending}
          onChoose={(policy) => onChange({ policy })}
          onUpload={onPolicyFile}
          onRemove={(id) =>
            shelf.removePolicy.mutate(id, {
              onSuccess: () => onChange({ policy: '', ...(settings.baseline === id ? { baseline: '' } : {}) }),
            })
          }
        />
        <Group>
          <Select
            label={proof.baseline}
            className="panel-select"
            allowDeselect={false}
            data={[
              { value: '', label: proof.today },
              ...(shelf.policies.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={settings.baseline}
            onChange={(baseline) => onChange({ baseline: baseline ?? '' })}
          />
        </Group>
        <details>
          <summary className="panel-more">{proof.more}</summary>
          <SettingsFields settings={settings} onChange={onChange} />
        </details>
        <Group>
          <EditorButton onClick={onProve} disabled={!isComplete || isRunning}>
            {proof.run}
          </EditorButton>
          {!isComplete && (
            <Text size="sm" c="dimmed">
              {proof.need}
            </Text>
          )}
        </Group>
      </Stack>
    </section>
  );
}
