import { Group, Loader, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { EditorButton } from '../../../access/EditorButton';
import type { ExperimentTable } from '../../../api/schema';
import { JobEnd } from '../../../app/JobEnd';
import { JobProgress } from '../../../app/JobProgress';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { NoTables } from './NoTables';
import { RoleFields } from './RoleFields';
import { type Roles, readingJob, rolesOf, rolesOfJob } from './roles';
import { SimulateTrialDialog } from './SimulateTrialDialog';
import { TableChoice } from './TableChoice';
import { useReading } from './useReading';
import { useTables } from './useTables';

const ReadingView = lazy(() => import('./ReadingView'));

/** What somebody said of a table's columns. */
interface Said {
  readonly table: string;
  readonly roles: Roles;
}

/** What was said of a table; of one of which nothing was said, what its columns seem to mean. */
function saidOf(table: ExperimentTable, said: Said | undefined): Roles {
  return said?.table === table.id ? said.roles : rolesOf(table);
}

/** What came of an experiment. */
export function ReadHalf() {
  const { experimentReading: say } = useWords();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState<Said>();
  const [isSimulating, setIsSimulating] = useState(false);
  const { tables, table, upload, remove, refresh, failure } = useTables(chosen);
  const { id, start, cancel, job, request, isRunning, isBroken, reading, failure: refusal } = useReading();
  useEffect(() => {
    // A reading that was opened by its address says what was asked.
    if (request !== undefined) {
      setChosen((known) => (known === '' ? request.table : known));
      setSaid((known) => known ?? { table: request.table, roles: rolesOfJob(request) });
    }
  }, [request]);
  const roles = table === undefined ? undefined : saidOf(table, said);
  const asked = table === undefined || roles === undefined ? undefined : readingJob(table, roles);
  const onDrawn = useCallback(
    (drawn: ExperimentTable) => {
      const first = rolesOf(drawn);
      setIsSimulating(false);
      setChosen(drawn.id);
      setSaid({ table: drawn.id, roles: first });
      refresh();
      const job = readingJob(drawn, first);
      if (job !== undefined) {
        start(job);
      }
    },
    [refresh, start],
  );
  return (
    <Stack>
      {tables.data?.length === 0 && <NoTables />}
      <section className="panel" aria-label={say.question}>
        <Stack gap="sm">
          <TableChoice
            tables={tables.data ?? []}
            chosen={chosen}
            uploading={upload.isPending}
            onChoose={setChosen}
            onUpload={(file) => upload.mutate(file, { onSuccess: (kept) => setChosen(kept.id) })}
            onSimulate={() => setIsSimulating(true)}
            onRemove={(gone) => remove.mutate(gone, { onSuccess: () => setChosen('') })}
          />
          {table !== undefined && roles !== undefined && (
            <RoleFields table={table} roles={roles} onChange={(next) => setSaid({ table: table.id, roles: next })} />
          )}
          <Group>
            <EditorButton
              onClick={() => asked !== undefined && start(asked)}
              disabled={asked === undefined || isRunning}
            >
              {say.run}
            </EditorButton>
            {asked === undefined && (
              <Text size="sm" c="dimmed">
                {table === undefined ? say.needTable : say.needRoles}
              </Text>
            )}
          </Group>
        </Stack>
      </section>
      {failure !== null && <ProblemAlert failure={failure} />}
      {refusal !== null && <ProblemAlert failure={refusal} />}
      {isRunning && <JobProgress job={job} label={say.running} isBroken={isBroken} onCancel={cancel} />}
      <JobEnd job={job} />
      {reading !== undefined && (
        <Suspense fallback={<Loader size="sm" />}>
          <ReadingView reading={reading} id={id} />
        </Suspense>
      )}
      {isSimulating && <SimulateTrialDialog onClose={() => setIsSimulating(false)} onDrawn={onDrawn} />}
    </Stack>
  );
}
