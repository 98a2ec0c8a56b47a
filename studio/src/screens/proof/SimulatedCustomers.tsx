import { NumberInput, Select, Text } from '@mantine/core';
import type { CampaignSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import type { SimulatedLogSettings } from './simulatedLog';

interface SimulatedCustomersProps {
  readonly settings: SimulatedLogSettings;
  /** The names of all worlds. */
  readonly worlds: readonly string[];
  readonly campaigns: readonly CampaignSummary[];
  readonly onChange: (change: Partial<SimulatedLogSettings>) => void;
}

/** Whose customers are drawn, and what leads them. */
export function SimulatedCustomers({ settings, worlds, campaigns, onChange }: SimulatedCustomersProps) {
  const { proof } = useWords();
  const { world, campaign, exploration } = settings;
  const ofWorld = (name: string): readonly CampaignSummary[] => campaigns.filter((one) => one.world === name);
  const chooseWorld = (name: string): void =>
    onChange({
      world: name,
      campaign: ofWorld(name)[0]?.id ?? '',
      name: name === '' ? proof.nameUsual : proof.nameOfWorld(name),
    });
  return (
    <>
      <Select
        label={proof.simulateWhat}
        allowDeselect={false}
        data={[
          { value: '', label: proof.simulateOffers },
          ...worlds.map((name) => ({ value: name, label: proof.simulateWorld(name) })),
        ]}
        value={world}
        onChange={(name) => chooseWorld(name ?? '')}
      />
      {world !== '' && (
        <Select
          label={proof.simulateLed}
          allowDeselect={false}
          data={[
            ...ofWorld(world).map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: proof.simulateChance },
          ]}
          value={campaign}
          onChange={(id) => onChange({ campaign: id ?? '' })}
        />
      )}
      {campaign !== '' && (
        <NumberInput
          label={proof.exploration}
          description={proof.explorationAdvice}
          value={exploration}
          onChange={(share) => onChange({ exploration: share })}
          min={0}
          max={1}
          step={0.05}
        />
      )}
      <Text size="sm">
        {world === '' && proof.simulateAdvice}
        {world !== '' && (campaign === '' ? proof.simulateChanceAdvice : proof.simulateCampaignAdvice)}
      </Text>
    </>
  );
}
