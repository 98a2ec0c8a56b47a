import { Button, Collapse, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { EditorButton } from '../../../access/EditorButton';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useEditorState } from '../editor/EditorContext';
import { NumberSetting } from './NumberSetting';
import { DEFAULTS, LIMITS, usualCustomers, type WaveSettings } from './settings';

const LEARNERS: readonly WaveSettings['learner'][] = ['q-learning', 'exact'];
const SEEDS: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER];

export interface WaveFormProps {
  readonly settings: WaveSettings;
  readonly onChange: (settings: WaveSettings) => void;
  readonly onStart: () => void;
  readonly isStarting: boolean;
  /** Whether there is a campaign to improve. */
  readonly canStart: boolean;
}

/** Asks how the second wave shall look for something better. */
export function WaveForm({ settings, onChange, onStart, isStarting, canStart }: WaveFormProps) {
  const { wave: words } = useWords();
  const { count } = useFormat();
  const world = useEditorState((state) => state.world);
  const variety = world.customersDiffer === true ? 'differ' : 'alike';
  const [more, { toggle }] = useDisclosure(false);
  const set = (some: Partial<WaveSettings>): void => onChange({ ...settings, ...some });
  const learns = settings.learner === 'q-learning';
  return (
    <Stack gap="md">
      <Text size="sm">{canStart ? words.advice : words.noStart}</Text>
      <div>
        <SegmentedControl
          fullWidth
          aria-label={words.learner}
          value={settings.learner}
          onChange={(learner) => set({ learner: learner as WaveSettings['learner'] })}
          data={LEARNERS.map((value) => ({ value, label: words.learners[value] }))}
        />
        <Text size="xs" c="var(--muted)" mt={6}>
          {words.learnerAdvice[settings.learner]}
        </Text>
      </div>
      {learns && (
        <Switch
          label={words.warm}
          description={words.warmAdvice}
          checked={settings.warmStart}
          onChange={(event) => set({ warmStart: event.currentTarget.checked })}
        />
      )}
      {learns && (
        <Text size="xs" c="var(--muted)">
          {words.expect[variety](count(settings.customers ?? usualCustomers(world)))}
        </Text>
      )}
      {learns && (
        <>
          <Button variant="subtle" color="gray" size="compact-sm" w="fit-content" aria-expanded={more} onClick={toggle}>
            {words.more}
          </Button>
          <Collapse expanded={more}>
            <Stack gap="sm">
              <NumberSetting
                label={words.customers}
                advice={words.customersAdvice[variety](count(usualCustomers(world)))}
                value={settings.customers ?? usualCustomers(world)}
                limits={LIMITS.customers}
                onChange={(customers) => set({ customers })}
              />
              <NumberSetting
                label={words.entrants}
                advice={words.entrantsAdvice}
                value={settings.entrantsPerDay}
                limits={LIMITS.entrants}
                onChange={(entrantsPerDay) => set({ entrantsPerDay })}
              />
              <NumberSetting
                label={words.seed}
                advice={words.seedAdvice}
                value={settings.seed}
                limits={SEEDS}
                onChange={(seed = DEFAULTS.seed) => set({ seed })}
              />
            </Stack>
          </Collapse>
        </>
      )}
      <EditorButton onClick={onStart} loading={isStarting} disabled={!canStart}>
        {words.start}
      </EditorButton>
    </Stack>
  );
}
