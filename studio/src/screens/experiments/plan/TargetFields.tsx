import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useWords } from '../../../i18n/LanguageProvider';
import type { PlanSettings } from './planSettings';

interface TargetFieldsProps {
  readonly plan: PlanSettings;
  readonly onChange: (plan: PlanSettings) => void;
}

const DECIMALS = ['.', ','];

/** What is measured, and the smallest difference that is worth finding. */
export function TargetFields({ plan, onChange }: TargetFieldsProps) {
  const { experimentPlan: say } = useWords();
  const set = (change: Partial<PlanSettings>): void => onChange({ ...plan, ...change });
  return (
    <>
      <SegmentedControl
        aria-label={say.outcome}
        data={[
          { value: 'rate', label: say.rate },
          { value: 'mean', label: say.mean },
        ]}
        value={plan.outcome}
        onChange={(outcome) => set({ outcome: outcome === 'mean' ? 'mean' : 'rate' })}
      />
      {plan.outcome === 'rate' ? (
        <div className="panel-fields">
          <NumberInput
            label={say.baseline}
            suffix=" %"
            allowedDecimalSeparators={DECIMALS}
            value={plan.rate}
            min={0}
            max={100}
            step={0.5}
            onChange={(rate) => set({ rate })}
          />
          <NumberInput
            label={say.effect}
            suffix={` ${say.points}`}
            allowedDecimalSeparators={DECIMALS}
            value={plan.points}
            step={0.5}
            onChange={(points) => set({ points })}
          />
        </div>
      ) : (
        <div className="panel-fields">
          <NumberInput
            label={say.controlMean}
            placeholder={say.optional}
            allowedDecimalSeparators={DECIMALS}
            value={plan.mean}
            onChange={(mean) => set({ mean })}
          />
          <NumberInput
            label={say.deviation}
            allowedDecimalSeparators={DECIMALS}
            value={plan.deviation}
            min={0}
            onChange={(deviation) => set({ deviation })}
          />
          <NumberInput
            label={say.difference}
            allowedDecimalSeparators={DECIMALS}
            value={plan.difference}
            onChange={(difference) => set({ difference })}
          />
          <Select
            label={say.test}
            allowDeselect={false}
            data={[
              { value: 'z', label: say.tests.z },
              { value: 't', label: say.tests.t },
            ]}
            value={plan.test}
            onChange={(test) => set({ test: test === 't' ? 't' : 'z' })}
          />
        </div>
      )}
    </>
  );
}
