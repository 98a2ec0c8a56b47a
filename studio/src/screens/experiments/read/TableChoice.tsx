import { Anchor, Group, Select, Text } from '@mantine/core';
import { EditorButton } from '../../../access/EditorButton';
import { tableFileAddress } from '../../../api/experiments';
import { fileOf } from '../../../api/keptFile';
import type { ExperimentTableSummary } from '../../../api/schema';
import { FileChoice } from '../../../app/FileChoice';
import { RemoveButton } from '../../../app/RemoveButton';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';

interface TableChoiceProps {
  readonly tables: readonly ExperimentTableSummary[];
  readonly chosen: string;
  readonly uploading: boolean;
  readonly onChoose: (id: string) => void;
  readonly onUpload: (file: File) => void;
  readonly onSimulate: () => void;
  readonly onRemove: (id: string) => void;
}

function TableNote({ table }: { readonly table: ExperimentTableSummary }) {
  const { experimentReading: say } = useWords();
  const format = useFormat();
  const { id, rows, simulation } = table;
  const parts = [
    say.rows(format.count(rows)),
    ...(simulation === null ? [] : [say.simulated(format.count(simulation.customers), String(simulation.seed))]),
  ];
  return (
    <Text size="sm" c="dimmed">
      {parts.join(' · ')}{' '}
      <Anchor href={tableFileAddress(id)} download={fileOf(table)} size="sm" underline="always">
        {say.fileOf}
      </Anchor>
    </Text>
  );
}

/** Which experiment is read; new ones are uploaded or simulated. */
export function TableChoice(props: TableChoiceProps) {
  const { tables, chosen, uploading, onChoose, onUpload, onSimulate, onRemove } = props;
  const { experimentReading: say } = useWords();
  const table = tables.find(({ id }) => id === chosen);
  return (
    <div>
      <Group align="end" gap="xs">
        <Select
          label={say.table}
          placeholder={say.tableChoose}
          searchable
          allowDeselect={false}
          className="panel-select"
          data={tables.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen === '' ? null : chosen}
          onChange={(id) => onChoose(id ?? '')}
        />
        <FileChoice
          label={say.upload}
          advice={say.uploadAdvice}
          accept=".csv,.gz,.parquet"
          loading={uploading}
          onFile={onUpload}
        />
        <EditorButton variant="default" onClick={onSimulate}>
          {say.simulate}
        </EditorButton>
        {table !== undefined && <RemoveButton label={say.remove} onRemove={() => onRemove(table.id)} />}
      </Group>
      {table !== undefined && <TableNote table={table} />}
    </div>
  );
}
