import { Stack, Text } from '@mantine/core';
import { EditorButton } from '../../../access/EditorButton';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useCampaign, useEditorState } from '../editor/EditorContext';
import { LearnerSetting } from './LearnerSetting';
import { NumberSetting } from './NumberSetting';
import { RulesSetting } from './RulesSetting';
import { DEFAULTS, LIMITS, measuredLearner, USUAL_LEARNER, usualCustomers } from './settings';
import { useRulesCheck } from './useRulesCheck';
import type { WaveFormProps } from './WaveForm';

/** Asks how learning time shall be measured. */
export function LearningTimeForm({ settings, onChange, onStart, isStarting, canStart }: WaveFormProps) {
  const { wave: words } = useWords();
  const { count } = useFormat();
  const world = useEditorState((state) => state.world);
  const check = useRulesCheck(useCampaign(), settings.rules);
  const isAllowed = check.refusal === undefined && check.breaches.length === 0;
  const learner = measuredLearner(settings.learner);
  const usual = usualCustomers(world, learner);
  const variety = world.customersDiffer === true ? 'differ' : 'alike';
  const pace = learner === USUAL_LEARNER ? variety : 'oneByOne';
  return (
    <Stack gap="sm">
      <Text size="sm">{canStart ? words.time.advice : words.noStart}</Text>
      <LearnerSetting learner={learner} onChange={(chosen) => onChange({ ...settings, learner: chosen })} />
      <RulesSetting
        rules={settings.rules}
        check={check}
        breaks={words.time.breaks}
        onChange={(rules) => onChange({ ...settings, rules })}
      />
      <NumberSetting
        label={words.time.seeds}
        advice={words.time.seedsAdvice}
        value={settings.seeds}
        limits={LIMITS.seeds}
        onChange={(seeds = DEFAULTS.seeds) => onChange({ ...settings, seeds })}
      />
      <NumberSetting
        label={words.time.customers}
        advice={words.customersAdvice[pace](count(usual))}
        value={settings.customers ?? usual}
        limits={LIMITS.customers}
        onChange={(customers) => onChange({ ...settings, customers })}
      />
      <NumberSetting
        label={words.entrants}
        advice={words.entrantsAdvice}
        value={settings.entrantsPerDay}
        limits={LIMITS.entrants}
        onChange={(entrantsPerDay) => onChange({ ...settings, entrantsPerDay })}
      />
      <Text size="xs" c="var(--muted)">
        {words.time.expect[pace](settings.seeds * 2)}
      </Text>
      <EditorButton onClick={onStart} loading={isStarting} disabled={!canStart || !isAllowed}>
        {words.time.start}
      </EditorButton>
    </Stack>
  );
}
