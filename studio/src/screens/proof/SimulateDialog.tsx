import { Checkbox, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EditorButton } from '../../access/EditorButton';
import { jobResult } from '../../api/jobResult';
import { useJobRun } from '../../api/useJobRun';
import { JobEnd } from '../../app/JobEnd';
import { JobProgress } from '../../app/JobProgress';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useWords } from '../../i18n/LanguageProvider';

interface SimulateDialogProps {
  readonly onClose: () => void;
  /** Is told the id of the log that was drawn, and whether policies to try on it are wanted. */
  readonly onDrawn: (log: string, withPolicies: boolean) => void;
}

const MOST = 100_000;

/** Asks how many customers are to be drawn, and draws them. */
export function SimulateDialog({ onClose, onDrawn }: SimulateDialogProps) {
  const { proof, frame } = useWords();
  const [name, setName] = useState<string>(proof.nameUsual);
  const [customers, setCustomers] = useState<number | string>(5000);
  const [seed, setSeed] = useState<number | string>(1);
  const [withPolicies, setWithPolicies] = useState(true);
  const run = useJobRun();
  const drawn = jobResult(run.finished, 'simulated-log')?.id;
  useEffect(() => {
    if (drawn !== undefined) {
      onDrawn(drawn, withPolicies);
    }
  }, [drawn, withPolicies, onDrawn]);
  const isComplete = name.trim() !== '' && typeof customers === 'number' && typeof seed === 'number';
  const start = (): void =>
    run.start({
      kind: 'simulated-log',
      name: name.trim(),
      testbed: 'next-best-action',
      customers: Number(customers),
      seed: Number(seed),
    });
  return (
    <Modal opened onClose={onClose} title={proof.simulateTitle} closeButtonProps={{ 'aria-label': frame.close }}>
      <Stack gap="sm">
        <Text size="sm">{proof.simulateAdvice}</Text>
        <TextInput
          label={proof.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow>
          <NumberInput
            label={proof.customers}
            value={customers}
            onChange={setCustomers}
            min={1}
            max={MOST}
            allowDecimal={false}
          />
          <NumberInput label={proof.seed} value={seed} onChange={setSeed} allowDecimal={false} />
        </Group>
        <Checkbox
          label={proof.withPolicies}
          checked={withPolicies}
          onChange={(event) => setWithPolicies(event.currentTarget.checked)}
        />
        {run.isRunning && (
          <JobProgress job={run.job} label={proof.simulating} isBroken={run.isBroken} onCancel={run.cancel} />
        )}
        <JobEnd job={run.job} />
        {run.failure !== null && <ProblemAlert failure={run.failure} />}
        <Group justify="flex-end">
          <EditorButton onClick={start} disabled={!isComplete} loading={run.isStarting || run.isRunning}>
            {proof.start}
          </EditorButton>
        </Group>
      </Stack>
    </Modal>
  );
}
