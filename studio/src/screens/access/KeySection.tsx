import { Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useWords } from '../../i18n/LanguageProvider';
import { AccessTable, type Admitted } from './AccessTable';
import { EndDialog } from './EndDialog';
import { MakeKey } from './MakeKey';
import { SecretDialog } from './SecretDialog';
import { useKeys } from './useKeys';

/** The keys of programs: listed, made, revoked. */
export function KeySection() {
  const { access, frame } = useWords();
  const { list, make, revoke } = useKeys();
  const [ending, setEnding] = useState<Admitted>();
  const keys = list.data ?? [];
  const failure = list.error ?? revoke.error ?? make.error;
  return (
    <Stack component="section" gap="sm" aria-labelledby="access-keys">
      <Title order={2} size="h5" id="access-keys">
        {access.keys}
      </Title>
      <Text c="dimmed">{access.keysAdvice}</Text>
      {failure !== null && <ProblemAlert failure={failure} />}
      {list.isPending && <Loader aria-label={frame.loading} />}
      {list.data?.length === 0 && <Text size="sm">{access.noKeys}</Text>}
      {keys.length > 0 && (
        <AccessTable
          label={access.keys}
          rows={keys.map(({ id, name, role, created_at: since }) => ({ id, name, role, since }))}
          end={access.revoke}
          endOf={access.revokeOf}
          onEnd={setEnding}
        />
      )}
      <Title order={3} size="h6" mt="xs">
        {access.makeKey}
      </Title>
      <MakeKey busy={make.isPending} onMake={(key, onSuccess) => make.mutate(key, { onSuccess })} />
      {make.data !== undefined && <SecretDialog made={make.data} onClose={make.reset} />}
      {ending !== undefined && (
        <EndDialog
          title={access.revokeTitle(ending.name)}
          advice={access.revokeAdvice}
          end={access.revoke}
          onEnd={() => {
            revoke.mutate(ending.id);
            setEnding(undefined);
          }}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Stack>
  );
}
