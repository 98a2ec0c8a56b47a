import { Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRefusal } from '../../../access/useRefusal';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { LaunchIcon } from '../../../icons/LaunchIcon';
import { LockIcon } from '../../../icons/LockIcon';
import { useEditor, useEditorState } from '../editor/EditorContext';
import type { useLaunch } from '../editor/useLaunch';

interface LaunchBarProps {
  readonly launching: ReturnType<typeof useLaunch>;
  /** How many things hinder a launch. */
  readonly problems: number;
  /** What else can be done with the campaign, before the launch. */
  readonly others: ReactNode;
}

function Retry() {
  const { canvas } = useWords();
  const editor = useEditor();
  return (
    <Tooltip label={canvas.retryAdvice}>
      <Button variant="default" leftSection={<LockIcon size={16} />} onClick={() => editor.retry()}>
        {canvas.retry}
      </Button>
    </Tooltip>
  );
}

/** Launches the campaign, or lets it be edited again. */
export function LaunchBar({ launching, problems, others }: LaunchBarProps) {
  const { canvas } = useWords();
  const isLaunched = useEditorState((state) => state.launch !== undefined);
  const refusal = useRefusal('editor');
  const advice = refusal ?? (problems > 0 ? canvas.problems(problems) : canvas.launchAdvice);
  const isBlocked = problems > 0 || refusal !== undefined;
  return (
    <div className="launch-bar">
      {launching.error !== null && <ProblemAlert failure={launching.error} />}
      {others}
      {isLaunched ? (
        <Retry />
      ) : (
        <Tooltip label={advice}>
          <Button
            leftSection={<LaunchIcon size={16} />}
            loading={launching.isPending}
            data-disabled={isBlocked}
            aria-disabled={isBlocked}
            aria-description={refusal}
            data-tour="launch"
            onClick={() => !isBlocked && launching.mutate()}
          >
            {canvas.launch}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
