import { Checkbox, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { EditorButton } from '../../access/EditorButton';
import { jobResult } from '../../api/jobResult';
import type { CampaignSummary } from '../../api/schema';
import { useJobRun } from '../../api/useJobRun';
import { listWorlds } from '../../api/worlds';
import { JobEnd } from '../../app/JobEnd';
import { JobProgress } from '../../app/JobProgress';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useWords } from '../../i18n/LanguageProvider';
import { SimulatedCustomers } from './SimulatedCustomers';
import { MOST_CUSTOMERS, type SimulatedLogSettings, simulatedLogJob } from './simulatedLog';

interface SimulateDialogProps {
  /** Campaigns that may lead the customers. */
  readonly campaigns: readonly CampaignSummary[];
  readonly onClose: () => void;
  /** Is told the id of the log that was drawn, and whether policies to try on it are wanted. */
  readonly onDrawn: (log: string, withPolicies: boolean) => void;
}

/** Asks whose customers are to be drawn and what leads them, and draws them. */
export function SimulateDialog({ campaigns, onClose, onDrawn }: SimulateDialogProps) {
  const { proof, frame } = useWords();
  const worlds = useQuery({ queryKey: ['worlds'], queryFn: listWorlds });
  const [settings, setSettings] = useState<SimulatedLogSettings>({
    name: proof.nameUsual,
    world: '',
    campaign: '',
    exploration: 0.2,
    customers: 5000,
    seed: 1,
  });
  const [withPolicies, setWithPolicies] = useState(true);
  const isTestbed = settings.world === '';
  const run = useJobRun();
  const drawn = jobResult(run.finished, 'simulated-log')?.id;
  useEffect(() => {
    if (drawn !== undefined) {
      onDrawn(drawn, withPolicies && isTestbed);
    }
  }, [drawn, withPolicies, isTestbed, onDrawn]);
  const set = (change: Partial<SimulatedLogSettings>): void => setSettings((known) => ({ ...known, ...change }));
  const request = simulatedLogJob(settings, campaigns);
  return (
    <Modal opened onClose={onClose} title={proof.simulateTitle} closeButtonProps={{ 'aria-label': frame.close }}>
      <Stack gap="sm">
        <SimulatedCustomers
          settings={settings}
          worlds={(worlds.data ?? []).map(({ name }) => name)}
          campaigns={campaigns}
          onChange={set}
        />
        <TextInput
          label={proof.name}
          value={settings.name}
          maxLength={200}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Group grow>
          <NumberInput
            label={proof.customers}
            value={settings.customers}
            onChange={(customers) => set({ customers })}
            min={1}
            max={MOST_CUSTOMERS}
            allowDecimal={false}
          />
          <NumberInput
            label={proof.seed}
            value={settings.seed}
            onChange={(seed) => set({ seed })}
            allowDecimal={false}
          />
        </Group>
        {isTestbed && (
          <Checkbox
            label={proof.withPolicies}
            checked={withPolicies}
            onChange={(event) => setWithPolicies(event.currentTarget.checked)}
          />
        )}
        {run.isRunning && (
          <JobProgress job={run.job} label={proof.simulating} isBroken={run.isBroken} onCancel={run.cancel} />
        )}
        <JobEnd job={run.job} />
        {run.failure !== null && <ProblemAlert failure={run.failure} />}
        <Group justify="flex-end">
          <EditorButton
            onClick={() => request !== undefined && run.start(request)}
            disabled={request === undefined}
            loading={run.isStarting || run.isRunning}
          >
            {proof.start}
          </EditorButton>
        </Group>
      </Stack>
    </Modal>
  );
}
