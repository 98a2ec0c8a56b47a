import { NativeSelect, Text } from '@mantine/core';
import type { Learner } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { LEARNERS } from './settings';

interface LearnerSettingProps {
  readonly learner: Learner;
  readonly onChange: (learner: Learner) => void;
}

/** Which learner, with what it is good at. */
export function LearnerSetting({ learner, onChange }: LearnerSettingProps) {
  const { wave: words } = useWords();
  return (
    <div>
      <NativeSelect
        label={words.learner}
        value={learner}
        onChange={(event) => onChange(event.currentTarget.value as Learner)}
        data={LEARNERS.map((value) => ({ value, label: words.learners[value] }))}
      />
      <Text size="xs" c="var(--muted)" mt={6}>
        {words.learnerAdvice[learner]}
      </Text>
    </div>
  );
}
