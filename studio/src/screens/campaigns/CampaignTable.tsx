import { Table, VisuallyHidden } from '@mantine/core';
import type { CampaignSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import type { CampaignMenuProps } from './CampaignMenu';
import { CampaignRow } from './CampaignRow';

interface CampaignTableProps extends Omit<CampaignMenuProps, 'campaign'> {
  readonly campaigns: readonly CampaignSummary[];
}

/** The campaigns, the last changed first; narrow screens keep what tells them apart. */
export function CampaignTable({ campaigns, ...deeds }: CampaignTableProps) {
  const all = useWords();
  const words = all.campaigns;
  return (
    <Table highlightOnHover verticalSpacing="xs" className="campaign-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.name}</Table.Th>
          <Table.Th visibleFrom="xs">{words.world}</Table.Th>
          <Table.Th ta="right">{words.steps}</Table.Th>
          <Table.Th ta="right" visibleFrom="sm">
            {words.version}
          </Table.Th>
          <Table.Th visibleFrom="sm">{words.changed}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{all.frame.menu}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} {...deeds} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
