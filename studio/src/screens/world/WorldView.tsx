import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { World } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { useNames } from '../../i18n/useNames';
import { ChannelTable } from './view/ChannelTable';
import { ReactionList } from './view/ReactionList';
import { RuleList } from './view/RuleList';
import { SourceLegend } from './view/SourceLegend';
import { WorldFacts } from './view/WorldFacts';
import './world.css';

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="world-card">
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}

interface WorldViewProps {
  readonly world: World;
  /** What can be done with it. */
  readonly actions: ReactNode;
}

/** All that a world says, with where each number comes from. */
export function WorldView({ world: { document, shipped, version }, actions }: WorldViewProps) {
  const { information, worlds } = useWords();
  const names = useNames();
  return (
    <Stack p="lg" maw={1180}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {shipped ? worlds.shippedAdvice : worlds.ownAdvice(version)}
        </Text>
        <Group gap="xs">{actions}</Group>
      </Group>
      <SourceLegend world={document} />
      <Card title={information.channels}>
        <ChannelTable world={document} />
      </Card>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Card title={information.facts}>
            <WorldFacts world={document} />
          </Card>
          <Card title={information.messages}>
            <Text size="sm">{document.messages.map(names.message).join(', ')}</Text>
          </Card>
          <Card title={information.reactions}>
            <ReactionList world={document} />
          </Card>
        </Stack>
        <Card title={information.rules}>
          <RuleList world={document} />
        </Card>
      </SimpleGrid>
    </Stack>
  );
}
