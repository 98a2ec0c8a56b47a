import { ActionIcon, Select } from '@mantine/core';
import type { CampaignSummary, WorldSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { useNames } from '../../i18n/useNames';
import './entryRow.css';
import type { Entry } from './entries';

interface EntryRowProps {
  readonly entry: Entry;
  /** From 1. */
  readonly number: number;
  readonly campaigns: readonly CampaignSummary[];
  readonly worlds: readonly WorldSummary[];
  readonly onChange: (entry: Entry) => void;
  /** Absent where the row must stay. */
  readonly onRemove: (() => void) | undefined;
}

/** The choice of one campaign and its world. */
export function EntryRow({ entry, number, campaigns, worlds, onChange, onRemove }: EntryRowProps) {
  const { compare } = useWords();
  const names = useNames();
  const own = campaigns.find(({ id }) => id === entry.campaign)?.world;
  return (
    <fieldset className="entry-row">
      <legend>{number === 1 ? compare.reference : compare.entry(number)}</legend>
      <Select
        aria-label={`${compare.entry(number)}: ${compare.campaign}`}
        placeholder={compare.campaignChoose}
        searchable
        data={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        value={entry.campaign || null}
        onChange={(campaign) => onChange({ ...entry, campaign: campaign ?? '' })}
      />
      <Select
        aria-label={`${compare.entry(number)}: ${compare.world}`}
        data={[
          { value: '', label: own === undefined ? compare.world : compare.ownWorld(names.world(own)) },
          ...worlds.map(({ name }) => ({ value: name, label: names.world(name) })),
        ]}
        value={entry.world}
        allowDeselect={false}
        onChange={(world) => onChange({ ...entry, world: world ?? '' })}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={compare.remove(number)}
        disabled={onRemove === undefined}
        onClick={onRemove}
      >
        ×
      </ActionIcon>
    </fieldset>
  );
}
