import { Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../access/SessionContext';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useWords } from '../../i18n/LanguageProvider';
import { AccessTable } from './AccessTable';
import { AddUser } from './AddUser';
import { EndDialog } from './EndDialog';
import { useUsers } from './useUsers';

/** The people who may log in: listed, added, removed. */
export function UserSection() {
  const { access, frame } = useWords();
  const reader = useSession().name;
  const { list, add, remove } = useUsers();
  const [leaving, setLeaving] = useState<string>();
  const users = list.data ?? [];
  const failure = list.error ?? remove.error ?? add.error;
  return (
    <Stack component="section" gap="sm" aria-labelledby="access-users">
      <Title order={2} size="h5" id="access-users">
        {access.users}
      </Title>
      <Text c="dimmed">{access.usersAdvice}</Text>
      {failure !== null && <ProblemAlert failure={failure} />}
      {list.isPending && <Loader aria-label={frame.loading} />}
      {users.length > 0 && (
        <AccessTable
          label={access.users}
          rows={users.map(({ name, role, created_at: since }) => ({
            id: name,
            name,
            role,
            since,
            isReader: name === reader,
          }))}
          end={access.remove}
          endOf={access.removeOf}
          onEnd={({ name }) => setLeaving(name)}
        />
      )}
      <Title order={3} size="h6" mt="xs">
        {access.addUser}
      </Title>
      <AddUser
        taken={new Set(users.map(({ name }) => name))}
        busy={add.isPending}
        onAdd={(user, onSuccess) => add.mutate(user, { onSuccess })}
      />
      {leaving !== undefined && (
        <EndDialog
          title={access.removeTitle(leaving)}
          advice={access.removeAdvice}
          end={access.remove}
          onEnd={() => {
            remove.mutate(leaving);
            setLeaving(undefined);
          }}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Stack>
  );
}
