import { Anchor, Group, Select, Text } from '@mantine/core';
import { EditorButton } from '../../access/EditorButton';
import { fileOf } from '../../api/keptFile';
import { logFileAddress } from '../../api/logs';
import type { LogSimulation, LogSummary } from '../../api/schema';
import { FileChoice } from '../../app/FileChoice';
import { RemoveButton } from '../../app/RemoveButton';
import type { Format } from '../../format/format';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import type { Words } from '../../i18n/language';

interface LogChoiceProps {
  readonly logs: readonly LogSummary[];
  readonly chosen: string;
  readonly uploading: boolean;
  readonly onChoose: (id: string) => void;
  readonly onUpload: (file: File) => void;
  readonly onSimulate: () => void;
  readonly onRemove: (id: string) => void;
}

/** Whose customers were drawn, and what led them. */
function simulatedText(simulation: LogSimulation, { proof, joined }: Words, format: Format): string {
  const { world, campaign, exploration, customers, seed } = simulation;
  const drawn = proof.simulatedText(format.count(customers), String(seed));
  if (world === undefined) {
    return drawn;
  }
  const led = campaign === undefined ? proof.ledByChance : proof.ledBy(campaign, format.percent(exploration ?? 0));
  return joined.and(`${proof.ofWorld(world)}, ${led}`, drawn);
}

function LogNote({ log }: { readonly log: LogSummary }) {
  const words = useWords();
  const { proof } = words;
  const format = useFormat();
  const { journeys, steps, columns, simulation } = log;
  const parts = [
    proof.logText(format.count(journeys), format.count(steps)),
    columns.includes('propensity') ? proof.propensities : proof.noPropensities,
    ...(simulation === null ? [] : [simulatedText(simulation, words, format)]),
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
