import { Text } from '@mantine/core';
import { stepAt } from '../../../graph/campaign';
import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign, useEditorState } from '../editor/EditorContext';

/** The step at which the canvas is. */
export default function StepTab() {
  const { inspector } = useWords();
  const step = stepAt(
    useCampaign(),
    useEditorState((state) => state.selected),
  );
  if (step === undefined) {
    return <Text c="dimmed">{inspector.noStep}</Text>;
  }
  return (
    <Text fw={600}>
      {step.channel} · {step.message}
    </Text>
  );
}
