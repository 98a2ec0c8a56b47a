import { Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { loadWorld } from '../../../api/worlds';
import { Link } from '../../../app/Link';
import { ProblemAlert } from '../../../app/ProblemAlert';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { ChannelTable } from '../../world/view/ChannelTable';
import { ReactionList } from '../../world/view/ReactionList';
import { RuleList } from '../../world/view/RuleList';
import { SourceLegend } from '../../world/view/SourceLegend';
import { WorldFacts } from '../../world/view/WorldFacts';
import { useEditorState } from '../editor/EditorContext';
import { FormulaList } from './information/FormulaList';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h6" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}

/** How figures are made, and what the campaign's world is made of, with where each number comes from. */
export default function InformationTab() {
  const { information, frame, joined } = useWords();
  const names = useNames();
  const name = useEditorState((state) => state.world.name);
  const { data, error, refetch } = useQuery({ queryKey: ['world', name], queryFn: () => loadWorld(name) });
  if (error !== null) {
    return <ProblemAlert failure={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loader size="sm" aria-label={frame.loading} />;
  }
  const world = data.document;
  return (
    <Stack gap="lg">
      <Part title={information.formulas}>
        <FormulaList world={world} />
      </Part>
      <Part title={joined.about(information.world, names.world(world.name))}>
        <Anchor component={Link} href={`/worlds/${encodeURIComponent(world.name)}`} size="sm" underline="always">
          {information.openWorld}
        </Anchor>
        <SourceLegend world={world} />
        <WorldFacts world={world} />
      </Part>
      <Part title={information.channels}>
        <ChannelTable world={world} />
      </Part>
      <Part title={information.messages}>
        <Text size="sm">{world.messages.map(names.message).join(', ')}</Text>
      </Part>
      <Part title={information.reactions}>
        <ReactionList world={world} />
      </Part>
      <Part title={information.rules}>
        <RuleList world={world} />
      </Part>
    </Stack>
  );
}
