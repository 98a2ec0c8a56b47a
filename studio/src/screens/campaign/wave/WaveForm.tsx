import { Button, Collapse, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { EditorButton } from '../../../access/EditorButton';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useCampaign, useEditorState } from '../editor/EditorContext';
import { LearnerSetting } from './LearnerSetting';
import { NumberSetting } from './NumberSetting';
import { RulesSetting } from './RulesSetting';
import { DEFAULTS, LIMITS, USUAL_LEARNER, usualCustomers, type WaveSettings } from './settings';
import { useRulesCheck } from './useRulesCheck';

const WAYS = ['learn', 'exact'] as const;
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
  const check = useRulesCheck(useCampaign(), settings.rules);
  const set = (some: Partial<WaveSettings>): void => onChange({ ...settings, ...some });
  const { learner, rules } = settings;
  const learns = learner !== 'exact';
  // The exact planner starts from nothing.
  const warmStart = learns && settings.warmStart;
  const isAllowed = check.refusal === undefined && (check.breaches.length === 0 || !warmStart);
  const usual = usualCustomers(world, learner);
  const pace = learner === USUAL_LEARNER ? variety : 'oneByOne';
  return (
    <Stack gap="md">
      <Text size="sm">{canStart ? words.advice : words.noStart}</Text>
      <div>
        <SegmentedControl
          fullWidth
          aria-label={words.way}
          value={learns ? 'learn' : 'exact'}
          onChange={(way) => set({ learner: way === 'exact' ? way : USUAL_LEARNER })}
          data={WAYS.map((value) => ({ value, label: words.ways[value] }))}
        />
      </div>
      {learns ? (
        <LearnerSetting learner={learner} onChange={(chosen) => set({ learner: chosen })} />
      ) : (
        <Text size="xs" c="var(--muted)">
          {words.learnerAdvice[learner]}
        </Text>
      )}
      {learns && (
        <Switch
          label={words.warm}
          description={words.warmAdvice}
          checked={warmStart}
          onChange={(event) => set({ warmStart: event.currentTarget.checked })}
        />
      )}
      <RulesSetting
        rules={rules}
        check={check}
        breaks={warmStart ? words.breaksWarm : words.breaksCold}
        onChange={(written) => set({ rules: written })}
      />
      {learns && (
        <Text size="xs" c="var(--muted)">
          {words.expect[pace](count(settings.customers ?? usual))}
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
                advice={words.customersAdvice[pace](count(usual))}
                value={settings.customers ?? usual}
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
      <EditorButton onClick={onStart} loading={isStarting} disabled={!canStart || !isAllowed}>
        {words.start}
      </EditorButton>
    </Stack>
  );
}
