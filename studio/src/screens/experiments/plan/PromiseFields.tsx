import { NumberInput, Select } from '@mantine/core';
import type { Correction } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { CORRECTIONS, type PlanSettings } from './planSettings';

interface PromiseFieldsProps {
  readonly plan: PlanSettings;
  readonly onChange: (plan: PlanSettings) => void;
}

const DECIMALS = ['.', ','];

/** What the experiment promises: to find what is there, and to keep quiet about what is not. */
export function PromiseFields({ plan, onChange }: PromiseFieldsProps) {
  const { experimentPlan: say } = useWords();
  const set = (change: Partial<PlanSettings>): void => onChange({ ...plan, ...change });
  return (
    <div className="panel-fields">
      <NumberInput
        label={say.power}
        suffix=" %"
        allowedDecimalSeparators={DECIMALS}
        value={plan.power}
        min={1}
        max={99.9}
        onChange={(power) => set({ power })}
      />
      <NumberInput
        label={say.level}
        suffix=" %"
        allowedDecimalSeparators={DECIMALS}
        value={plan.level}
        min={0.01}
        max={50}
        onChange={(level) => set({ level })}
      />
      <Select
        label={say.sides}
        allowDeselect={false}
        data={[
          { value: 'two', label: say.sidesOf.two },
          { value: 'one', label: say.sidesOf.one },
        ]}
        value={plan.sides}
        onChange={(sides) => set({ sides: sides === 'one' ? 'one' : 'two' })}
      />
      <Select
        label={say.correction}
        allowDeselect={false}
        data={CORRECTIONS.map((value) => ({ value, label: say.corrections[value] }))}
        value={plan.correction}
        onChange={(correction) => set({ correction: (correction ?? 'none') as Correction })}
      />
      <NumberInput
        label={say.perDay}
        placeholder={say.optional}
        value={plan.perDay}
        min={0}
        allowedDecimalSeparators={DECIMALS}
        onChange={(perDay) => set({ perDay })}
      />
    </div>
  );
}
