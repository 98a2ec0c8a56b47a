import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { CampaignSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { CampaignTable } from './CampaignTable';
import { DeleteDialog } from './DeleteDialog';
import { RenameDialog } from './RenameDialog';
import type { CampaignDeeds } from './useCampaignDeeds';

/** From how many campaigns on a search helps. */
const MANY = 8;

type Asking = { readonly what: 'rename' | 'delete'; readonly campaign: CampaignSummary } | undefined;

interface CampaignListProps {
  readonly campaigns: readonly CampaignSummary[];
  readonly deeds: CampaignDeeds;
  readonly onNews: (text: string) => void;
}

/** The campaigns with what can be done to each. */
export function CampaignList({ campaigns, deeds, onNews }: CampaignListProps) {
  const words = useWords().campaigns;
  const [wanted, setWanted] = useState('');
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  if (campaigns.length === 0) {
    return (
      <Stack align="center" gap="xs" p="xl">
        <Title order={2} size="h4">
          {words.none}
        </Title>
        <Text c="var(--muted)">{words.noneAdvice}</Text>
      </Stack>
    );
  }
  const found = campaigns.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const rename = (campaign: CampaignSummary, name: string): void => {
    close();
    deeds.rename.mutate({ id: campaign.id, name }, { onSuccess: () => onNews(words.done.renamed(name)) });
  };
  const duplicate = ({ id, name }: CampaignSummary): void =>
    deeds.duplicate.mutate(
      { id, name: words.copyOf(name) },
      { onSuccess: ({ document }) => onNews(words.done.duplicated(document.name)) },
    );
  const remove = (campaign: CampaignSummary): void => {
    close();
    deeds.remove.mutate(campaign, { onSuccess: () => onNews(words.done.deleted(campaign.name)) });
  };
  return (
    <>
      {campaigns.length >= MANY && (
        <TextInput
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          maw={360}
        />
      )}
      {found.length === 0 ? (
        <Text c="var(--muted)">{words.noneFound}</Text>
      ) : (
        <CampaignTable
          campaigns={found}
          onRename={(campaign) => setAsking({ what: 'rename', campaign })}
          onDuplicate={duplicate}
          onExport={(campaign) => deeds.exportFile.mutate(campaign)}
          onDelete={(campaign) => setAsking({ what: 'delete', campaign })}
        />
      )}
      {asking?.what === 'rename' && (
        <RenameDialog campaign={asking.campaign} onClose={close} onRename={(name) => rename(asking.campaign, name)} />
      )}
      {asking?.what === 'delete' && (
        <DeleteDialog campaign={asking.campaign} onClose={close} onDelete={() => remove(asking.campaign)} />
      )}
    </>
  );
}
