import { Button, Popover, Text } from '@mantine/core';
import { useSession } from '../../../access/SessionContext';
import { Problem } from '../../../api/problem';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import type { Words } from '../../../i18n/language';
import { useAutosave, useEditorState } from '../editor/EditorContext';
import type { Saving } from '../editor/saving';
import { ReadOnly } from './ReadOnly';

function statusWords(saving: Saving, { canvas }: Words): string {
  return saving.kind === 'saved' ? canvas.saved(saving.version) : canvas[saving.kind];
}

function Failed({ saving }: { readonly saving: Extract<Saving, { kind: 'failed' }> }) {
  const words = useWords();
  const autosave = useAutosave();
  const saveNow = (): void => void autosave.flush().catch(() => undefined);
  return (
    <Popover width={340} shadow="md" withArrow>
      <Popover.Target>
        <Button variant="light" color="red" size="compact-sm" className="save-status">
          {statusWords(saving, words)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ProblemAlert failure={saving.problem} />
        <Text size="sm" my="xs">
          {saving.triesAgain ? words.canvas.failedAdvice : words.canvas.failedForGood}
        </Text>
        <Button size="xs" variant="default" onClick={saveNow}>
          {words.canvas.saveNow}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The kind of problem that says that the reader's role does not allow it. */
const FORBIDDEN = 'urn:parcours:problem:forbidden';

/** Whether the server lets this reader save nothing, whatever it is. */
function isForbidden(saving: Saving): boolean {
  return saving.kind === 'failed' && saving.problem instanceof Problem && saving.problem.type === FORBIDDEN;
}

/** Whether what is on the canvas is saved, and what to do where it is not. */
export function SaveStatus() {
  const words = useWords();
  const saving = useEditorState((state) => state.saving);
  const { role } = useSession();
  if (role === 'viewer' || isForbidden(saving)) {
    return <ReadOnly />;
  }
  if (saving.kind === 'failed') {
    return <Failed saving={saving} />;
  }
  return (
    <Text component="span" size="sm" c="dimmed" className="save-status" data-kind={saving.kind}>
      {statusWords(saving, words)}
    </Text>
  );
}
