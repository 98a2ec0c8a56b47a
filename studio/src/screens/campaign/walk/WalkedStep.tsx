import { Group, Radio, Stack, Text, Title } from '@mantine/core';
import type { WalkStep } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { IconOfChannel } from '../../../icons/IconOfChannel';
import { useEditorState } from '../editor/EditorContext';
import { RatesWithReasons } from '../inspector/step/StepRates';
import type { CustomerWalk } from './useWalk';

interface WalkedStepProps {
  readonly step: WalkStep;
  readonly customerWalk: CustomerWalk;
}

function Answer({ step, customerWalk: { answer, answers, position } }: WalkedStepProps) {
  const { walk: words } = useWords();
  const { percent } = useFormat();
  const names = useNames();
  const reactions = useEditorState((state) => state.world.reactions);
  const probability = (name: string): number | undefined =>
    step.rates.find(({ reaction }) => reaction === name)?.probability;
  const isChanged = (answers[position] ?? null) !== null;
  return (
    <>
      <Radio.Group
        label={words.answer}
        value={step.taken}
        onChange={(reaction) => answer(reaction === step.drawn ? null : reaction)}
      >
        <Stack gap={6} mt={4}>
          {reactions.map(({ name }) => {
            const said = name === step.drawn ? words.own(names.reaction(name)) : names.reaction(name);
            const share = probability(name);
            return (
              <Radio
                key={name}
                value={name}
                size="sm"
                label={share === undefined ? said : `${said} · ${percent(share)}`}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      {isChanged && (
        <Text size="xs" c="dimmed">
          {words.changed}
        </Text>
      )}
    </>
  );
}

/** A customer at one step: what he gets, how he answers, and why. */
export function WalkedStep({ step, customerWalk }: WalkedStepProps) {
  const { walk: words } = useWords();
  const names = useNames();
  return (
    <Stack gap="sm">
      <div>
        <Group gap={8} wrap="nowrap">
          <IconOfChannel channel={step.channel} size={18} />
          <Text fw={600}>{names.action(step)}</Text>
        </Group>
        <Text size="sm" c="dimmed">
          {names.place(step.path)} · {words.day(step.day)}
        </Text>
      </div>
      <Answer step={step} customerWalk={customerWalk} />
      <Title order={3} size="h6">
        {words.why}
      </Title>
      <RatesWithReasons step={step} />
    </Stack>
  );
}
