import { NumberInput } from '@mantine/core';

interface ArmNumbersProps {
  readonly title: string;
  readonly advice: string;
  readonly arms: readonly string[];
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly onChange: (numbers: Readonly<Record<string, number | string>>) => void;
}

/** A number for each arm. */
export function ArmNumbers({ title, advice, arms, numbers, onChange }: ArmNumbersProps) {
  return (
    <fieldset className="experiment-arms">
      <legend>{title}</legend>
      <p className="panel-note">{advice}</p>
      <div className="panel-fields">
        {arms.map((arm) => (
          <NumberInput
            key={arm}
            label={arm}
            value={numbers[arm] ?? ''}
            min={0}
            allowedDecimalSeparators={['.', ',']}
            onChange={(number) => onChange({ ...numbers, [arm]: number })}
          />
        ))}
      </div>
    </fieldset>
  );
}
