import { Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EditorButton } from '../../../access/EditorButton';
import { jobResult } from '../../../api/jobResult';
import type { ExperimentTable } from '../../../api/schema';
import { useJobRun } from '../../../api/useJobRun';
import { JobEnd } from '../../../app/JobEnd';
import { JobProgress } from '../../../app/JobProgress';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';

interface SimulateTrialDialogProps {
  readonly onClose: () => void;
  readonly onDrawn: (table: ExperimentTable) => void;
}

const FEWEST = 100;
const MOST = 100_000;

/** Asks how many customers are to be in the simulated experiment, and draws it. */
export function SimulateTrialDialog({ onClose, onDrawn }: SimulateTrialDialogProps) {
  const { experimentReading: say, frame } = useWords();
  const [name, setName] = useState<string>(say.nameUsual);
  const [customers, setCustomers] = useState<number | string>(12_000);
  const [seed, setSeed] = useState<number | string>(1);
  const run = useJobRun();
  const drawn = jobResult(run.finished, 'simulated-experiment');
  useEffect(() => {
    if (drawn !== undefined) {
      onDrawn(drawn);
    }
  }, [drawn, onDrawn]);
  const isComplete =
    name.trim() !== '' && typeof customers === 'number' && customers >= FEWEST && typeof seed === 'number';
  const start = (): void =>
    run.start({
      kind: 'simulated-experiment',
      name: name.trim(),
      testbed: 'loyalty',
      customers: Number(customers),
      seed: Number(seed),
    });
  return (
    <Modal opened onClose={onClose} title={say.simulateTitle} closeButtonProps={{ 'aria-label': frame.close }}>
      <Stack gap="sm">
        <Text size="sm">{say.simulateAdvice}</Text>
        <TextInput
          label={say.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow>
          <NumberInput
            label={say.customers}
            value={customers}
            onChange={setCustomers}
            min={FEWEST}
            max={MOST}
            allowDecimal={false}
          />
          <NumberInput label={say.seed} value={seed} onChange={setSeed} allowDecimal={false} />
        </Group>
        {run.isRunning && (
          <JobProgress job={run.job} label={say.simulating} isBroken={run.isBroken} onCancel={run.cancel} />
        )}
        <JobEnd job={run.job} />
        {run.failure !== null && <ProblemAlert failure={run.failure} />}
        <Group justify="flex-end">
          <EditorButton onClick={start} disabled={!isComplete} loading={run.isStarting || run.isRunning}>
            {say.start}
          </EditorButton>
        </Group>
      </Stack>
    </Modal>
  );
}
