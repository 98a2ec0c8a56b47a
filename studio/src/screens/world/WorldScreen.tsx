import { Button, Center, Loader, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EditorButton } from '../../access/EditorButton';
import type { World } from '../../api/schema';
import { loadWorld, worldFileAddress } from '../../api/worlds';
import { ProblemAlert } from '../../app/ProblemAlert';
import type { ScreenProps } from '../../app/pages';
import { navigate } from '../../app/router';
import { Screen } from '../../app/Screen';
import { useWords } from '../../i18n/LanguageProvider';
import { useNames } from '../../i18n/useNames';
import { DeleteWorld } from './DeleteWorld';
import { WorldEditor } from './edit/WorldEditor';
import { WorldView } from './WorldView';

type Work = 'view' | 'edit' | 'copy';

interface WorldActionsProps {
  readonly world: World;
  readonly onWork: (work: Work) => void;
}

function WorldActions({ world: { name, shipped }, onWork }: WorldActionsProps) {
  const { worlds } = useWords();
  return (
    <>
      <Button variant="default" onClick={() => navigate(`/compare?world=${encodeURIComponent(name)}`)}>
        {worlds.compare}
      </Button>
      <Button variant="default" component="a" href={worldFileAddress(name)} download={`${name}.yaml`}>
        {worlds.export}
      </Button>
      {!shipped && <DeleteWorld name={name} />}
      {!shipped && <EditorButton onClick={() => onWork('edit')}>{worlds.edit}</EditorButton>}
      <EditorButton variant={shipped ? 'filled' : 'default'} onClick={() => onWork('copy')}>
        {worlds.editCopy}
      </EditorButton>
    </>
  );
}

/** A world: what it says, and the work on it. */
export default function WorldScreen({ parameters: { name = '' } }: ScreenProps) {
  const { worlds, frame } = useWords();
  const names = useNames();
  const [work, setWork] = useState<Work>('view');
  const { data: world, error, refetch } = useQuery({ queryKey: ['world', name], queryFn: () => loadWorld(name) });
  const called = names.world(name);
  const title = { view: called, edit: worlds.editing(called), copy: worlds.editingCopy(called) }[work];
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {title}
        </Title>
      }
    >
      {error !== null && (
        <Stack p="lg">
          <ProblemAlert failure={error} onRetry={() => void refetch()} />
        </Stack>
      )}
      {error === null && world === undefined && (
        <Center className="whole">
          <Loader aria-label={frame.loading} />
        </Center>
      )}
      {world !== undefined && work === 'view' && (
        <WorldView world={world} actions={<WorldActions world={world} onWork={setWork} />} />
      )}
      {world !== undefined && work !== 'view' && (
        <WorldEditor world={world} isCopy={work === 'copy'} onClose={() => setWork('view')} />
      )}
    </Screen>
  );
}
