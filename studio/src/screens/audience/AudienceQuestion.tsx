import { Group, Stack, Text } from '@mantine/core';
import { EditorButton } from '../../access/EditorButton';
import type { ExperimentTable, UpliftJob, UpliftLearners } from '../../api/schema';
import { useFormat, useWords } from '../../i18n/LanguageProvider';
import type { AudienceRoles } from './audienceRoles';
import { durationText } from './duration';
import { LearnerFields } from './LearnerFields';
import { RoleFields } from './RoleFields';
import { useTime } from './useTime';

interface AudienceQuestionProps {
  readonly table: ExperimentTable;
  readonly known: UpliftLearners | undefined;
  readonly roles: AudienceRoles;
  /** Undefined while something is missing. */
  readonly job: UpliftJob | undefined;
  readonly isRunning: boolean;
  readonly onChange: (roles: AudienceRoles) => void;
  readonly onStart: (job: UpliftJob) => void;
}

/** What is asked of a table, about how long the answer takes, and the button that asks. */
export function AudienceQuestion(props: AudienceQuestionProps) {
  const { table, known, roles, job, isRunning, onChange, onStart } = props;
  const words = useWords();
  const { audience: say } = words;
  const format = useFormat();
  const { time, isComing } = useTime(isRunning ? undefined : job);
  const timeText =
    time === undefined ? '' : say.time(format.count(time.models), durationText(time.seconds, words, format));
  return (
    <Stack gap="sm">
      <RoleFields table={table} roles={roles} onChange={onChange} />
      {known !== undefined && <LearnerFields known={known} table={table} roles={roles} onChange={onChange} />}
      <Group>
        <EditorButton onClick={() => job !== undefined && onStart(job)} disabled={job === undefined || isRunning}>
          {say.run}
        </EditorButton>
        {!isRunning && (
          <Text size="sm" c="dimmed" aria-live="polite">
            {job === undefined ? say.needRoles : isComing ? say.timing : timeText}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
