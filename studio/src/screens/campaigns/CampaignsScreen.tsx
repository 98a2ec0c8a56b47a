import { Anchor, Button, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { createCampaign, listCampaigns } from '../../api/campaigns';
import type { CampaignSummary } from '../../api/schema';
import { Link } from '../../app/Link';
import { ProblemAlert } from '../../app/ProblemAlert';
import { navigate } from '../../app/router';
import { Screen } from '../../app/Screen';
import { useLanguage, useWords } from '../../i18n/LanguageProvider';

/** The world in which a campaign starts until its maker chooses another. */
const FIRST_WORLD = 'stories';

function CampaignRow({ campaign }: { readonly campaign: CampaignSummary }) {
  const { language } = useLanguage();
  const saved = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/campaigns/${encodeURIComponent(campaign.id)}`} fw={600}>
          {campaign.name}
        </Anchor>
      </Table.Td>
      <Table.Td>{campaign.world}</Table.Td>
      <Table.Td ta="right">{campaign.steps}</Table.Td>
      <Table.Td ta="right">{campaign.version}</Table.Td>
      <Table.Td>{saved.format(new Date(campaign.saved_at))}</Table.Td>
    </Table.Tr>
  );
}

function CampaignTable({ campaigns }: { readonly campaigns: readonly CampaignSummary[] }) {
  const words = useWords().campaigns;
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.world}</Table.Th>
            <Table.Th ta="right">{words.steps}</Table.Th>
            <Table.Th ta="right">{words.version}</Table.Th>
            <Table.Th>{words.changed}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {campaigns.map((campaign) => (
            <CampaignRow key={campaign.id} campaign={campaign} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All campaigns, and a new one. */
export default function CampaignsScreen() {
  const words = useWords().campaigns;
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: listCampaigns });
  const create = useMutation({
    mutationFn: () => createCampaign({ name: words.untitled, world: FIRST_WORLD }),
    onSuccess: ({ id }) => navigate(`/campaigns/${encodeURIComponent(id)}`),
  });
  const createButton = (
    <Button onClick={() => create.mutate()} loading={create.isPending}>
      {words.create}
    </Button>
  );
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {words.title}
        </Title>
      }
      actions={createButton}
    >
      <Stack p="lg">
        {create.error !== null && <ProblemAlert failure={create.error} />}
        {campaigns.error !== null && (
          <ProblemAlert failure={campaigns.error} onRetry={() => void campaigns.refetch()} />
        )}
        {campaigns.isPending && <Loader />}
        {campaigns.data !== undefined && campaigns.data.length === 0 && (
          <Stack align="center" p="xl">
            <Title order={2} size="h4">
              {words.none}
            </Title>
            <Text c="dimmed">{words.noneAdvice}</Text>
          </Stack>
        )}
        {campaigns.data !== undefined && campaigns.data.length > 0 && <CampaignTable campaigns={campaigns.data} />}
      </Stack>
    </Screen>
  );
}
