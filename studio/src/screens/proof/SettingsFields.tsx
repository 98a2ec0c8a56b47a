import { NumberInput, Select } from '@mantine/core';
import type { Bound } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { BOUNDS, needsRange, type ProofSettings } from './proofSettings';

interface SettingsFieldsProps {
  readonly settings: ProofSettings;
  readonly onChange: (settings: ProofSettings) => void;
}

/** How a proof is computed; nobody has to touch it. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const { proof } = useWords();
  const set = (change: Partial<ProofSettings>): void => onChange({ ...settings, ...change });
  return (
    <div className="panel-fields">
      <Select
        label={proof.bound}
        data={BOUNDS.map((bound) => ({ value: bound, label: proof.bounds[bound] }))}
        value={settings.bound}
        allowDeselect={false}
        onChange={(bound) => set({ bound: (bound ?? 'bca') as Bound })}
      />
      <NumberInput
        label={proof.level}
        value={settings.level}
        onChange={(level) => set({ level })}
        min={0.5}
        max={0.999}
        step={0.01}
      />
      <NumberInput
        label={proof.discount}
        description={proof.discountAdvice}
        value={settings.discount}
        onChange={(discount) => set({ discount })}
        min={0}
        max={1}
        step={0.01}
      />
      <NumberInput
        label={proof.horizon}
        description={proof.horizonAdvice}
        value={settings.horizon}
        onChange={(horizon) => set({ horizon })}
        min={1}
        allowDecimal={false}
      />
      {needsRange(settings.bound) && (
        <>
          <NumberInput
            label={proof.lowest}
            description={proof.rangeAdvice}
            value={settings.lowest}
            onChange={(lowest) => set({ lowest })}
          />
          <NumberInput
            label={proof.highest}
            description={proof.rangeAdvice}
            value={settings.highest}
            onChange={(highest) => set({ highest })}
          />
          <NumberInput
            label={proof.weight}
            description={proof.weightAdvice}
            value={settings.weight}
            onChange={(weight) => set({ weight })}
            min={1}
          />
        </>
      )}
      <NumberInput label={proof.seed} value={settings.seed} onChange={(seed) => set({ seed })} allowDecimal={false} />
    </div>
  );
}
