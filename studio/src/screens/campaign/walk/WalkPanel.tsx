import { ActionIcon, Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { useCampaign } from '../editor/EditorContext';
import { type CustomerWalk, useWalk } from './useWalk';
import { WalkEnd } from './WalkEnd';
import { WalkedStep } from './WalkedStep';

function WhoWalks({ customerWalk }: { readonly customerWalk: CustomerWalk }) {
  const { walk: words } = useWords();
  const { customer, seed, meet, sow } = customerWalk;
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <NumberInput
        size="xs"
        label={words.customer}
        value={customer + 1}
        min={1}
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && meet(value - 1)}
      />
      <NumberInput
        size="xs"
        label={words.seed}
        value={seed}
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && sow(value)}
      />
      <Button size="xs" variant="default" style={{ flex: 'none' }} onClick={() => meet(customer + 1)}>
        {words.next}
      </Button>
    </Group>
  );
}

function Way({ customerWalk }: { readonly customerWalk: CustomerWalk }) {
  const { walk: words } = useWords();
  const { walk, position, go } = customerWalk;
  const steps = walk?.steps.length ?? 0;
  return (
    <Group justify="space-between">
      <ActionIcon variant="default" aria-label={words.back} disabled={position === 0} onClick={() => go(position - 1)}>
        ‹
      </ActionIcon>
      <Text size="sm" fw={600} aria-live="polite">
        {position < steps ? words.position(position + 1, steps) : words.end}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={words.forward}
        disabled={position >= steps}
        onClick={() => go(position + 1)}
      >
        ›
      </ActionIcon>
    </Group>
  );
}

/** One simulated customer on his way through the campaign, step forward and back. */
export function WalkPanel() {
  const { walk: words } = useWords();
  const isDrawn = useCampaign().start !== undefined;
  const customerWalk = useWalk();
  const { walk, position, answers, failure, reset } = customerWalk;
  if (!isDrawn) {
    return <Text c="dimmed">{words.none}</Text>;
  }
  const step = walk?.steps[position];
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {words.title}
      </Title>
      <Text size="sm" c="dimmed">
        {words.advice}
      </Text>
      <WhoWalks customerWalk={customerWalk} />
      {failure !== null && <ProblemAlert failure={failure} />}
      {walk !== undefined && <Way customerWalk={customerWalk} />}
      {step !== undefined && <WalkedStep step={step} customerWalk={customerWalk} />}
      {walk !== undefined && step === undefined && <WalkEnd end={walk.end} />}
      {answers.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={reset}>
          {words.reset}
        </Button>
      )}
    </Stack>
  );
}
