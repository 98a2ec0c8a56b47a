import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { WalkPanel } from '../walk/WalkPanel';
import { ThisStep } from './step/ThisStep';

type View = 'step' | 'walk';

/** The step at which the canvas is, or one simulated customer on his way through the steps. */
export default function StepTab() {
  const { stepDetails } = useWords();
  const [view, setView] = useState<View>('step');
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={stepDetails.views}
        value={view}
        onChange={(chosen) => setView(chosen as View)}
        data={[
          { value: 'step', label: stepDetails.thisStep },
          { value: 'walk', label: stepDetails.walk },
        ]}
      />
      {view === 'step' ? <ThisStep /> : <WalkPanel />}
    </Stack>
  );
}
