import { Anchor, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EditorButton } from '../../../access/EditorButton';
import { keepReadingLog, readingLogAddress } from '../../../api/experiments';
import { addPolicy } from '../../../api/policies';
import type { ExperimentReading } from '../../../api/schema';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { navigate } from '../../../app/router';
import { useWords } from '../../../i18n/LanguageProvider';
import { policyToProve } from './toProof';

interface ToProofProps {
  readonly reading: ExperimentReading;
  /** The id of the reading's job. */
  readonly id: string;
}

/** Takes the experiment to the page that proves policies, as a journey log with exact propensities. */
export function ToProof({ reading, id }: ToProofProps) {
  const { experimentReading } = useWords();
  const say = experimentReading.proof;
  const queries = useQueryClient();
  const name = reading.table.name.replace(/\.(csv|csv\.gz|parquet)$/i, '');
  const going = useMutation({
    mutationFn: async () => {
      const log = await keepReadingLog(id, say.logName(name));
      const document = policyToProve(reading);
      const policy = document === undefined ? undefined : await addPolicy(say.policyName(name), document);
      return { log: log.id, policy: policy?.id ?? '' };
    },
    onSuccess: async ({ log, policy }) => {
      await queries.invalidateQueries({ queryKey: ['logs'] });
      await queries.invalidateQueries({ queryKey: ['policies'] });
      navigate(`/proof?log=${encodeURIComponent(log)}&policy=${encodeURIComponent(policy)}`);
    },
  });
  if (reading.sample_ratio.shares === 'equal') {
    return (
      <Text size="sm" c="dimmed">
        {say.needShares}
      </Text>
    );
  }
  return (
    <section className="panel" aria-label={say.title}>
      <Group>
        <EditorButton onClick={() => going.mutate()} loading={going.isPending}>
          {say.title}
        </EditorButton>
        <Anchor href={readingLogAddress(id)} download={`${name}.csv.gz`} size="sm" underline="always">
          {say.file}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {say.advice}
      </Text>
      {going.error !== null && <ProblemAlert failure={going.error} />}
    </section>
  );
}
