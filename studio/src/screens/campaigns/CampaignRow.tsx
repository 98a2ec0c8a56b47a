import { Anchor, Table } from '@mantine/core';
import { Link } from '../../app/Link';
import { useLanguage } from '../../i18n/LanguageProvider';
import { useNames } from '../../i18n/useNames';
import { CampaignMenu, type CampaignMenuProps } from './CampaignMenu';

/** One campaign of the list: what it is, how it stands, and what can be done to it. */
export function CampaignRow(props: CampaignMenuProps) {
  const { language } = useLanguage();
  const { world } = useNames();
  const { campaign } = props;
  const saved = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} href={`/campaigns/${encodeURIComponent(campaign.id)}`} fw={600} className="any-name">
          {campaign.name}
        </Anchor>
      </Table.Th>
      <Table.Td visibleFrom="xs">{world(campaign.world)}</Table.Td>
      <Table.Td ta="right">{campaign.steps}</Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {campaign.version}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <time dateTime={campaign.saved_at}>{saved.format(new Date(campaign.saved_at))}</time>
      </Table.Td>
      <Table.Td ta="right" w={56}>
        <CampaignMenu {...props} />
      </Table.Td>
    </Table.Tr>
  );
}
