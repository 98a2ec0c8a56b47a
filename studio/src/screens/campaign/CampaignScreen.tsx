import { Center, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { loadCampaign } from '../../api/campaigns';
import { loadWorld } from '../../api/worlds';
import { ProblemAlert } from '../../app/ProblemAlert';
import type { ScreenProps } from '../../app/pages';
import { Screen } from '../../app/Screen';
import { useWords } from '../../i18n/LanguageProvider';
import { Workbench } from './Workbench';

/** Loads a campaign and its world, then opens them for work. */
export default function CampaignScreen({ parameters }: ScreenProps) {
  const { frame } = useWords();
  const id = parameters.id ?? '';
  // What is on the canvas is newer than what the server has: only opening the campaign asks for it.
  const campaign = useQuery({
    queryKey: ['campaign', id],
    queryFn: () => loadCampaign(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const name = campaign.data?.document.world ?? '';
  const world = useQuery({ queryKey: ['world', name], queryFn: () => loadWorld(name), enabled: name !== '' });
  const failed = [campaign, world].find(({ error }) => error !== null);
  if (campaign.data !== undefined && world.data !== undefined) {
    return <Workbench key={`${id} ${campaign.dataUpdatedAt}`} campaign={campaign.data} world={world.data.document} />;
  }
  return (
    <Screen title={null}>
      {failed?.error != null ? (
        <Stack p="lg">
          <ProblemAlert failure={failed.error} onRetry={() => void failed.refetch()} />
        </Stack>
      ) : (
        <Center className="whole">
          <Loader aria-label={frame.loading} />
        </Center>
      )}
    </Screen>
  );
}
