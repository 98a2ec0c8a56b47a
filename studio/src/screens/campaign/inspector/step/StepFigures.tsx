import { Stack, Text, Title } from '@mantine/core';
import type { SimulatedStep } from '../../../../api/schema';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { useEditorState } from '../../editor/EditorContext';
import './stepFigures.css';

function Reactions({ step }: { readonly step: SimulatedStep }) {
  const { stepDetails } = useWords();
  const format = useFormat();
  const names = useNames();
  return (
    <dl className="step-figures" aria-label={stepDetails.reactions}>
      {Object.entries(step.reactions).map(([reaction, people]) => (
        <div key={reaction}>
          <dt className="step-reaction" data-reaction={reaction}>
            {names.reaction(reaction)}
          </dt>
          <dd>
            {format.count(people)}
            {step.people > 0 && <span> · {format.percent(people / step.people)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a launch says of one step. */
export function StepFigures({ path }: { readonly path: string }) {
  const { stepDetails, results } = useWords();
  const launch = useEditorState((state) => state.launch);
  const format = useFormat(launch?.result.currency);
  const step = launch?.result.steps.find((one) => one.path === path);
  if (step === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {stepDetails.afterLaunch}
      </Text>
    );
  }
  const figures = [
    [results.columns.people, format.count(step.people)],
    [results.columns.contacts, format.count(step.contacts)],
    [results.columns.conversions, format.count(step.conversions)],
    [results.columns.cost, format.money(step.cost)],
    [results.columns.profit, format.money(step.profit)],
  ];
  return (
    <Stack gap={6} component="section">
      <Title order={3} size="h6">
        {stepDetails.figures}
      </Title>
      <dl className="step-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Title order={3} size="h6">
        {stepDetails.reactions}
      </Title>
      <Reactions step={step} />
    </Stack>
  );
}
