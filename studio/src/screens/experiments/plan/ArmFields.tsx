import { ActionIcon, Button, Group, NumberInput, Stack, TextInput, Tooltip } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import { FEWEST_ARMS, MOST_ARMS, type PlanArm, type PlanSettings, withArm } from './planSettings';

interface ArmFieldsProps {
  readonly plan: PlanSettings;
  readonly onChange: (plan: PlanSettings) => void;
}

/** The arms with their weights, the control first. */
export function ArmFields({ plan, onChange }: ArmFieldsProps) {
  const { experimentPlan: say } = useWords();
  const { arms } = plan;
  const set = (key: number, change: Partial<PlanArm>): void =>
    onChange({ ...plan, arms: arms.map((arm) => (arm.key === key ? { ...arm, ...change } : arm)) });
  const remove = (key: number): void => onChange({ ...plan, arms: arms.filter((arm) => arm.key !== key) });
  return (
    <fieldset className="experiment-arms">
      <legend>{say.arms}</legend>
      <Stack gap={6}>
        {arms.map(({ key, name, weight }, at) => (
          <Group key={key} gap={6} wrap="nowrap" align="center">
            <TextInput
              className="experiment-arm-name"
              aria-label={at === 0 ? say.controlName : say.armName(String(at + 1))}
              value={name}
              maxLength={200}
              error={name.trim() === '' || arms.some((other) => other.key !== key && other.name.trim() === name.trim())}
              onChange={(event) => set(key, { name: event.currentTarget.value })}
            />
            <NumberInput
              className="experiment-arm-weight"
              aria-label={say.weightOf(name)}
              value={weight}
              min={1}
              max={1000}
              allowDecimal={false}
              onChange={(next) => set(key, { weight: next })}
            />
            <div className="experiment-arm-remove">
              {at > 0 && arms.length > FEWEST_ARMS && (
                <Tooltip label={say.removeArm(name)}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={say.removeArm(name)}
                    onClick={() => remove(key)}
                  >
                    ×
                  </ActionIcon>
                </Tooltip>
              )}
            </div>
          </Group>
        ))}
      </Stack>
      <Group justify="space-between" mt={6} gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={arms.length >= MOST_ARMS}
          onClick={() => onChange(withArm(plan, (number) => say.newArm(letterOf(number))))}
        >
          {say.addArm}
        </Button>
        <span className="panel-note">{say.weightAdvice}</span>
      </Group>
    </fieldset>
  );
}

/** A for the first arm behind the control, B for the second. */
export function letterOf(number: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + number - 1);
}
