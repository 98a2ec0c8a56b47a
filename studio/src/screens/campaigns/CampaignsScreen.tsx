import { Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { EditorButton } from '../../access/EditorButton';
import { useRefusal } from '../../access/useRefusal';
import { listCampaigns } from '../../api/campaigns';
import type { Campaign, CampaignDocument } from '../../api/schema';
import { ProblemAlert } from '../../app/ProblemAlert';
import { navigate } from '../../app/router';
import { Screen } from '../../app/Screen';
import { useWords } from '../../i18n/LanguageProvider';
import { TourOffer } from '../../tour/TourOffer';
import { CampaignList } from './CampaignList';
import './campaigns.css';
import { DeedNews } from './DeedNews';
import { ImportButton } from './ImportButton';
import { TemplateGallery } from './TemplateGallery';
import { useCampaignDeeds } from './useCampaignDeeds';
import { useFileDrop } from './useFileDrop';

/** The world in which a campaign starts until its maker chooses another. */
const FIRST_WORLD = 'stories';

function open({ id }: Campaign): void {
  navigate(`/campaigns/${encodeURIComponent(id)}`);
}

/** All campaigns, and the ways to a new one: empty, from a template, from a file. */
export default function CampaignsScreen() {
  const { campaigns: words, frame } = useWords();
  const [news, setNews] = useState('');
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: listCampaigns });
  const deeds = useCampaignDeeds();
  const refusal = useRefusal('editor');
  const { mutate: importAll, isPending: importing } = deeds.importFiles;
  const create = (document: CampaignDocument) => deeds.create.mutate(document, { onSuccess: open });
  const importFiles = useCallback(
    (files: readonly File[]) =>
      files.length > 0 &&
      importAll(files, {
        onSuccess: (made) => setNews(made.map(({ document }) => words.done.imported(document.name)).join(' ')),
      }),
    [importAll, words],
  );
  const dragging = useFileDrop(importFiles, refusal === undefined);
  const actions = (
    <>
      <ImportButton onFiles={importFiles} loading={importing} />
      <EditorButton
        px="sm"
        onClick={() => create({ name: words.untitled, world: FIRST_WORLD })}
        loading={deeds.create.isPending}
      >
        {words.create}
      </EditorButton>
    </>
  );
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {words.title}
        </Title>
      }
      actions={actions}
    >
      <Stack p="lg" gap="lg" className="campaigns">
        <TourOffer />
        <DeedNews deeds={deeds} />
        <Text component="output" size="sm" c="var(--muted)" aria-live="polite" hidden={news === ''}>
          {news}
        </Text>
        {campaigns.error !== null && (
          <ProblemAlert failure={campaigns.error} onRetry={() => void campaigns.refetch()} />
        )}
        {campaigns.isPending && <Loader aria-label={frame.loading} />}
        {campaigns.data !== undefined && <CampaignList campaigns={campaigns.data} deeds={deeds} onNews={setNews} />}
        <TemplateGallery
          onChoose={({ document }) => create(document)}
          busy={deeds.create.isPending}
          refusal={refusal}
        />
      </Stack>
      {dragging && <div className="drop-here">{words.dropHere}</div>}
    </Screen>
  );
}
