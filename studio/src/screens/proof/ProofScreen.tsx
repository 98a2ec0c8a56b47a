import { Alert, Loader, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { PolicyDocument } from '../../api/schema';
import { JobEnd } from '../../app/JobEnd';
import { JobProgress } from '../../app/JobProgress';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useQuery } from '../../app/router';
import { Screen } from '../../app/Screen';
import { useWords } from '../../i18n/LanguageProvider';
import '../../app/panels.css';
import { NoLogs } from './NoLogs';
import { ProofQuestion } from './ProofQuestion';
import { policyName, readPolicy } from './policyFile';
import { askedBy, FIRST_SETTINGS, type ProofSettings, proofJob } from './proofSettings';
import { SimulateDialog } from './SimulateDialog';
import { RIGHT_ORDER, WRONG_ORDER } from './testbedPolicies';
import { useProof } from './useProof';
import { useShelf } from './useShelf';

const ProofView = lazy(() => import('./ProofView'));

/** What a log of today's journeys says of a new policy. */
export default function ProofScreen() {
  const { proof: words } = useWords();
  const [log, policy] = [useQuery('log'), useQuery('policy')];
  // Another page may bring a log and a policy with it.
  const [settings, setSettings] = useState<ProofSettings>({ ...FIRST_SETTINGS, log, policy });
  const [isSimulating, setIsSimulating] = useState(false);
  const [news, setNews] = useState('');
  const [badFile, setBadFile] = useState<string>();
  const shelf = useShelf();
  const { start, cancel, job, isRunning, isBroken, proof, failure } = useProof();
  const change = (part: Partial<ProofSettings>): void => setSettings((known) => ({ ...known, ...part }));
  const { mutateAsync: addPolicy } = shelf.addPolicy;
  const { refresh } = shelf;
  useEffect(() => {
    // A proof that was opened by its address says what was asked.
    if (proof !== undefined) {
      setSettings((known) => (known.log === '' && known.policy === '' ? askedBy(proof, known) : known));
    }
  }, [proof]);

  const keepPolicy = (name: string, document: PolicyDocument): void =>
    shelf.addPolicy.mutate({ name, document }, { onSuccess: ({ id }) => change({ policy: id }) });
  const takePolicy = async (file: File): Promise<void> => {
    const document = readPolicy(await file.text());
    setBadFile(document === undefined ? file.name : undefined);
    if (document !== undefined) {
      keepPolicy(policyName(file.name), document);
    }
  };
  const takeLog = (file: File): void =>
    shelf.upload.mutate(file, {
      onSuccess: ({ id, name }) => {
        change({ log: id });
        setNews(words.kept(name));
      },
    });
  const onDrawn = useCallback(
    async (log: string, withPolicies: boolean) => {
      setIsSimulating(false);
      setSettings((known) => ({ ...known, log }));
      refresh();
      if (withPolicies) {
        await addPolicy({ name: words.wrongOrder, document: WRONG_ORDER });
        const { id } = await addPolicy({ name: words.rightOrder, document: RIGHT_ORDER });
        setSettings((known) => ({ ...known, policy: id }));
      }
    },
    [refresh, addPolicy, words],
  );
  const prove = (): void => {
    const request = proofJob(settings, shelf.campaigns.data ?? []);
    if (request !== undefined) {
      start(request);
    }
  };
  const refused =
    shelf.upload.error ?? shelf.addPolicy.error ?? shelf.removeLog.error ?? shelf.removePolicy.error ?? failure;
  const isEmpty = shelf.logs.data?.length === 0;
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {words.title}
        </Title>
      }
    >
      <Stack p="lg" maw={1280}>
        <Text c="dimmed">{words.advice}</Text>
        {shelf.logs.error !== null && (
          <ProblemAlert failure={shelf.logs.error} onRetry={() => void shelf.logs.refetch()} />
        )}
        {isEmpty && <NoLogs />}
        <ProofQuestion
          shelf={shelf}
          settings={settings}
          isRunning={isRunning}
          onChange={change}
          onLogFile={takeLog}
          onPolicyFile={(file) => void takePolicy(file)}
          onSimulate={() => setIsSimulating(true)}
          onProve={prove}
        />
        <Text component="output" size="sm" c="dimmed" aria-live="polite" hidden={news === ''}>
          {news}
        </Text>
        {badFile !== undefined && <Alert color="red" role="alert" title={words.badPolicy(badFile)} />}
        {refused !== null && <ProblemAlert failure={refused} />}
        {isRunning && <JobProgress job={job} label={words.running} isBroken={isBroken} onCancel={cancel} />}
        <JobEnd job={job} />
        {proof !== undefined && (
          <Suspense fallback={<Loader size="sm" />}>
            <ProofView proof={proof} />
          </Suspense>
        )}
      </Stack>
      {isSimulating && (
        <SimulateDialog
          campaigns={shelf.campaigns.data ?? []}
          onClose={() => setIsSimulating(false)}
          onDrawn={onDrawn}
        />
      )}
    </Screen>
  );
}
