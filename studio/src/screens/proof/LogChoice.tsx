import { Anchor, Group, Select, Text } from '@mantine/core';
import { EditorButton } from '../../access/EditorButton';
import { fileOf } from '../../api/keptFile';
import { logFileAddress } from '../../api/logs';
import type { LogSummary } from '../../api/schema';
import { FileChoice } from '../../app/FileChoice';
import { RemoveButton } from '../../app/RemoveButton';
import { useFormat, useWords } from '../../i18n/LanguageProvider';

interface LogChoiceProps {
  readonly logs: readonly LogSummary[];
  readonly chosen: string;
  readonly uploading: boolean;
  readonly onChoose: (id: string) => void;
  readonly onUpload: (file: File) => void;
  readonly onSimulate: () => void;
  readonly onRemove: (id: string) => void;
}

function LogNote({ log }: { readonly log: LogSummary }) {
  const { proof } = useWords();
  const format = useFormat();
  const { journeys, steps, columns, simulation } = log;
  const parts = [
    proof.logText(format.count(journeys), format.count(steps)),
    columns.includes('propensity') ? proof.propensities : proof.noPropensities,
    ...(simulation === null ? [] : [proof.simulatedText(format.count(simulation.customers), String(simulation.seed))]),
  ];
  return (
    <Text size="sm" c="dimmed">
      {parts.join(' · ')}{' '}
      <Anchor href={logFileAddress(log.id)} download={fileOf(log)} size="sm" underline="always">
        {proof.fileOf}
      </Anchor>
    </Text>
  );
}

/** Which journeys are asked; new ones are uploaded or simulated. */
export function LogChoice({ logs, chosen, uploading, onChoose, onUpload, onSimulate, onRemove }: LogChoiceProps) {
  const { proof } = useWords();
  const log = logs.find(({ id }) => id === chosen);
  return (
    <div>
      <Group align="end" gap="xs">
        <Select
          label={proof.log}
          placeholder={proof.logChoose}
          searchable
          allowDeselect={false}
          className="panel-select"
          data={logs.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen === '' ? null : chosen}
          onChange={(id) => onChoose(id ?? '')}
        />
        <FileChoice
          label={proof.upload}
          advice={proof.uploadAdvice}
          accept=".csv,.gz,.parquet"
          loading={uploading}
          onFile={onUpload}
        />
        <EditorButton variant="default" onClick={onSimulate}>
          {proof.simulate}
        </EditorButton>
        {log !== undefined && <RemoveButton label={proof.deleteLog} onRemove={() => onRemove(log.id)} />}
      </Group>
      {log !== undefined && <LogNote log={log} />}
    </div>
  );
}
