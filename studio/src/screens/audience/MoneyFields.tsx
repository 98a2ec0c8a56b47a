import { NumberInput } from '@mantine/core';
import { useWords } from '../../i18n/LanguageProvider';
import type { Money } from './targetQuestion';

interface MoneyFieldsProps {
  readonly outcome: string;
  readonly treatments: readonly string[];
  readonly money: Money;
  readonly onChange: (money: Money) => void;
}

const DECIMALS = ['.', ','];

/** What the outcome is worth, what treatments cost, and how much may be spent. */
export function MoneyFields({ outcome, treatments, money, onChange }: MoneyFieldsProps) {
  const { money: say } = useWords().audienceResult;
  const set = (change: Partial<Money>): void => onChange({ ...money, ...change });
  const amount = { min: 0, allowedDecimalSeparators: DECIMALS, suffix: ' €' };
  return (
    <div className="panel-fields">
      <NumberInput label={say.value(outcome)} value={money.value} onChange={(value) => set({ value })} {...amount} />
      {treatments.map((arm) => (
        <NumberInput
          key={arm}
          label={say.cost(arm)}
          placeholder={say.costAdvice}
          value={money.costs[arm] ?? ''}
          onChange={(cost) => set({ costs: { ...money.costs, [arm]: cost } })}
          {...amount}
        />
      ))}
      <NumberInput
        label={say.budget}
        placeholder={say.none}
        value={money.budget}
        onChange={(budget) => set({ budget })}
        {...amount}
      />
      <NumberInput
        label={say.limit}
        placeholder={say.none}
        value={money.limit}
        min={1}
        allowDecimal={false}
        onChange={(limit) => set({ limit })}
      />
    </div>
  );
}
