import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Problem } from '../../../api/problem';
import type { World } from '../../../api/schema';
import { listWorlds } from '../../../api/worlds';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { type Draft, unreadable } from '../../../world/draft';
import { CheckStatus } from './CheckStatus';
import { refusalsOf } from './refusalsOf';
import { useSaveWorld } from './useSaveWorld';
import { useWorldCheck } from './useWorldCheck';
import { WorldDraftContext } from './WorldDraftContext';
import { WorldForm } from './WorldForm';

/** As the server takes names; see the contract's WorldDocument. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u;

interface WorldEditorProps {
  readonly world: World;
  /** Whether what is saved is another world than the one that was opened. */
  readonly isCopy: boolean;
  readonly onClose: () => void;
}

/** Edits a world of one's own, or a copy of any. */
export function WorldEditor({ world, isCopy, onClose }: WorldEditorProps) {
  const { worlds: words, frame } = useWords();
  const [draft, change] = useState<Draft>({ document: world.document, typed: {} });
  const [name, setName] = useState(isCopy ? words.copyName(world.name) : world.name);
  const others = useQuery({ queryKey: ['worlds'], queryFn: listWorlds });
  const { save, isPending, failure } = useSaveWorld(onClose);
  const check = useWorldCheck(draft.document);
  const refusals = useMemo(
    () => new Map([...refusalsOf(failure), ...refusalsOf(check.refusal ?? null)]),
    [failure, check.refusal],
  );
  const open = useMemo(() => ({ draft, change, refusals }), [draft, refusals]);
  const bad = unreadable(draft);
  const wanted = name.trim();
  const isTaken = isCopy && (others.data?.some((other) => other.name === wanted) ?? false);
  const nameError = isTaken ? words.nameTaken : NAME.test(wanted) ? undefined : words.nameBad;
  const isRefused = !check.isOutdated && check.refusal instanceof Problem;
  return (
    <WorldDraftContext value={open}>
      <Stack p="lg" maw={1180}>
        <Group align="end" className="world-save">
          {isCopy && (
            <TextInput
              label={words.saveAs}
              value={name}
              error={nameError}
              maxLength={100}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              data-autofocus
            />
          )}
          <Button
            loading={isPending}
            disabled={bad.length > 0 || nameError !== undefined || isRefused}
            onClick={() => save({ ...draft.document, name: wanted }, isCopy ? undefined : world.version)}
          >
            {isCopy ? words.saveNew : words.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {frame.cancel}
          </Button>
          <CheckStatus unreadable={bad.length} check={check} />
        </Group>
        {failure !== null && <ProblemAlert failure={failure} />}
        <WorldForm />
      </Stack>
    </WorldDraftContext>
  );
}
