import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WalkStep } from '../../../../api/schema';
import { loadWorld } from '../../../../api/worlds';
import { ProblemAlert } from '../../../../app/ProblemAlert';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { useNames } from '../../../../i18n/useNames';
import { useEditorState } from '../../editor/EditorContext';
import { RateTable } from './RateTable';
import { useStepWalk } from './useStepWalk';

/** Why the customer of a walk answers as he does at one step. */
export function RatesWithReasons({ step }: { readonly step: WalkStep }) {
  const { stepDetails } = useWords();
  const { number } = useFormat();
  const names = useNames();
  const world = useEditorState((state) => state.world);
  const document = useQuery({ queryKey: ['world', world.name], queryFn: () => loadWorld(world.name) });
  const negative = world.reactions.find(({ kind }) => kind === 'negative')?.name;
  if (!step.reached) {
    return <Text size="sm">{stepDetails.notReached(names.channel(step.channel))}</Text>;
  }
  return (
    <>
      <RateTable
        rates={step.rates.filter(({ reaction }) => reaction !== negative)}
        scale={document.data?.document.scale ?? 'odds'}
      />
      {step.affinity !== undefined && (
        <Text size="xs" c="dimmed">
          {stepDetails.hidden(number(step.affinity))}
        </Text>
      )}
    </>
  );
}

/** The rates at a step for one customer on its path; customers differ where the world says so. */
export function StepRates({ path }: { readonly path: string }) {
  const { stepDetails } = useWords();
  const { count } = useFormat();
  const [customer, setCustomer] = useState(0);
  const { step, walk, failure } = useStepWalk(path, customer);
  return (
    <Stack gap={6} component="section">
      <Title order={3} size="h6">
        {stepDetails.rates}
      </Title>
      {failure !== null && <ProblemAlert failure={failure} />}
      {walk !== undefined && step === undefined && <Text size="sm">{stepDetails.endsBefore}</Text>}
      {step !== undefined && <RatesWithReasons step={step} />}
      <Text size="xs" c="dimmed">
        {stepDetails.ratesOf(count(customer + 1))}{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => setCustomer(customer + 1)}>
          {stepDetails.anotherCustomer}
        </Anchor>
      </Text>
    </Stack>
  );
}
