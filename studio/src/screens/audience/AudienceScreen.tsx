import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { listLearners } from '../../api/audiences';
import type { ExperimentTable } from '../../api/schema';
import { JobEnd } from '../../app/JobEnd';
import { JobProgress } from '../../app/JobProgress';
import { ProblemAlert } from '../../app/ProblemAlert';
import { Screen } from '../../app/Screen';
import '../../app/panels.css';
import './audience.css';
import { useWords } from '../../i18n/LanguageProvider';
import { TableChoice } from '../experiments/read/TableChoice';
import { useTables } from '../experiments/read/useTables';
import { AudienceQuestion } from './AudienceQuestion';
import { type AudienceRoles, audienceRolesOf, rolesOfUpliftJob, upliftJob } from './audienceRoles';
import { ComparisonProgress } from './ComparisonProgress';
import { NoTables } from './NoTables';
import { useComparison } from './useComparison';
import { useSample } from './useSample';

const ComparisonView = lazy(() => import('./ComparisonView'));

/** What somebody said of a table's columns. */
interface Said {
  readonly table: string;
  readonly roles: AudienceRoles;
}

/** What was said of a table; of one of which nothing was said, what its columns seem to mean. */
function saidOf(table: ExperimentTable, said: Said | undefined): AudienceRoles {
  return said?.table === table.id ? said.roles : audienceRolesOf(table);
}

/** Whom an action really changes, and who is worth it. */
export default function AudienceScreen() {
  const { audience: say } = useWords();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState<Said>();
  const { tables, table, upload, remove, refresh, failure } = useTables(chosen);
  const learners = useQuery({
    queryKey: ['uplift-learners'],
    queryFn: listLearners,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { start, cancel, job, request, isRunning, isBroken, comparison, failure: refusal } = useComparison();
  useEffect(() => {
    // A comparison that was opened by its address says what was asked.
    if (request !== undefined) {
      setChosen((known) => (known === '' ? request.table : known));
      setSaid((known) => known ?? { table: request.table, roles: rolesOfUpliftJob(request) });
    }
  }, [request]);
  const onDrawn = useCallback(
    (drawn: ExperimentTable) => {
      const first = audienceRolesOf(drawn);
      setChosen(drawn.id);
      setSaid({ table: drawn.id, roles: first });
      refresh();
      const asked = upliftJob(drawn, first);
      if (asked !== undefined) {
        start(asked);
      }
    },
    [refresh, start],
  );
  const sample = useSample(onDrawn);
  const roles = table === undefined ? undefined : saidOf(table, said);
  const asked = table === undefined || roles === undefined ? undefined : upliftJob(table, roles);
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {say.title}
        </Title>
      }
    >
      <Stack p="lg" maw={1280}>
        <Text c="dimmed">{say.advice}</Text>
        {tables.data?.length === 0 && (
          <NoTables
            loading={sample.run.isStarting || sample.run.isRunning}
            onSample={() => sample.draw(say.sampleName)}
          />
        )}
        <section className="panel" aria-label={say.question}>
          <Stack gap="sm">
            <TableChoice
              tables={tables.data ?? []}
              chosen={chosen}
              uploading={upload.isPending}
              onChoose={setChosen}
              onUpload={(file) => upload.mutate(file, { onSuccess: (kept) => setChosen(kept.id) })}
              onSimulate={() => sample.draw(say.sampleName)}
              onRemove={(gone) => remove.mutate(gone, { onSuccess: () => setChosen('') })}
            />
            {table === undefined || roles === undefined ? (
              <Text size="sm" c="dimmed">
                {say.needTable}
              </Text>
            ) : (
              <AudienceQuestion
                table={table}
                known={learners.data}
                roles={roles}
                job={asked}
                isRunning={isRunning}
                onChange={(next) => setSaid({ table: table.id, roles: next })}
                onStart={start}
              />
            )}
          </Stack>
        </section>
        {[failure, learners.error, sample.run.failure, refusal].map(
          (each) => each !== null && <ProblemAlert key={each.message} failure={each} />,
        )}
        {sample.run.isRunning && (
          <JobProgress
            job={sample.run.job}
            label={say.drawing}
            isBroken={sample.run.isBroken}
            onCancel={sample.run.cancel}
          />
        )}
        <JobEnd job={sample.run.job} />
        {isRunning && <ComparisonProgress job={job} isBroken={isBroken} onCancel={cancel} />}
        <JobEnd job={job} />
        {comparison !== undefined && (
          <Suspense fallback={<Loader size="sm" />}>
            <ComparisonView comparison={comparison} isSample={isSample(tables.data, comparison.source.id)} />
          </Suspense>
        )}
      </Stack>
    </Screen>
  );
}

function isSample(tables: readonly { readonly id: string; readonly simulation: unknown }[] | undefined, id: string) {
  return tables?.some((table) => table.id === id && table.simulation !== null) ?? false;
}
