import { Group, Stack, Text, Title } from '@mantine/core';
import { splitAt, stepAt } from '../../../../graph/campaign';
import { figuresOf, flowTo } from '../../../../graph/figures';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { IconOfChannel } from '../../../../icons/IconOfChannel';
import { useCampaign, useEditorState } from '../../editor/EditorContext';
import { useIsDivided } from '../../editor/useIsDivided';
import { DivideHere } from '../split/DivideHere';
import { ThisSplit } from '../split/ThisSplit';
import { StepDecision } from './StepDecision';
import { StepFigures } from './StepFigures';
import { StepRates } from './StepRates';

function Branch({ path }: { readonly path: string }) {
  const { stepDetails } = useWords();
  const { count } = useFormat();
  const names = useNames();
  const launch = useEditorState((state) => state.launch);
  const isDivided = useIsDivided();
  const flow = launch === undefined ? undefined : flowTo(figuresOf(launch.result.steps, launch.result.branches), path);
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {stepDetails.noStepHere}
      </Title>
      <Text size="sm" c="dimmed">
        {names.place(path)}
      </Text>
      {flow !== undefined && <Text size="sm">{stepDetails.branch(count(flow.people))}</Text>}
      {!isDivided && <StepDecision path={path} />}
      <DivideHere path={path} />
    </Stack>
  );
}

/** All that is known of the step, or of the branch without one, at which the canvas is. */
export function ThisStep() {
  const { inspector, stepDetails } = useWords();
  const names = useNames();
  const campaign = useCampaign();
  const path = useEditorState((state) => state.selected);
  const isDivided = useIsDivided();
  const step = stepAt(campaign, path);
  const split = splitAt(campaign, path);
  if (campaign.start === undefined) {
    return (
      <Stack gap="md">
        <Text c="dimmed">{inspector.noStep}</Text>
        <DivideHere path="" />
      </Stack>
    );
  }
  if (split !== undefined) {
    return <ThisSplit key={path} path={path} split={split} />;
  }
  if (step === undefined) {
    return <Branch path={path} />;
  }
  return (
    <Stack gap="md">
      <div>
        <Group gap={8} wrap="nowrap">
          <IconOfChannel channel={step.channel} size={20} />
          <Title order={2} size="h5">
            {names.action(step)}
          </Title>
        </Group>
        <Text size="sm" c="dimmed">
          {names.place(path)}
          {step.wait_days !== undefined && ` · ${stepDetails.waits(step.wait_days)}`}
        </Text>
      </div>
      {step.note !== undefined && (
        <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {step.note}
        </Text>
      )}
      <StepFigures path={path} />
      {!isDivided && <StepDecision path={path} />}
      <StepRates key={path} path={path} />
      <DivideHere path={path} />
    </Stack>
  );
}
