import { Anchor, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { WorldSummary } from '../../api/schema';
import { listWorlds } from '../../api/worlds';
import { Link } from '../../app/Link';
import { ProblemAlert } from '../../app/ProblemAlert';
import { Screen } from '../../app/Screen';
import { useFormat, useLanguage, useWords } from '../../i18n/LanguageProvider';
import { useNames } from '../../i18n/useNames';

function WorldRow({ world }: { readonly world: WorldSummary }) {
  const { worlds } = useWords();
  const { language } = useLanguage();
  const format = useFormat(world.currency);
  const names = useNames();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} href={`/worlds/${encodeURIComponent(world.name)}`} fw={600}>
          {names.world(world.name)}
        </Anchor>
      </Table.Td>
      <Table.Td>{world.shipped ? worlds.shipped : worlds.own}</Table.Td>
      <Table.Td ta="right">{format.money(world.margin)}</Table.Td>
      <Table.Td ta="right">{format.count(world.audience)}</Table.Td>
      <Table.Td ta="right">{world.depth}</Table.Td>
      <Table.Td>{world.saved_at === null ? '–' : date.format(new Date(world.saved_at))}</Table.Td>
    </Table.Tr>
  );
}

/** All worlds: those that ship, and one's own. */
export default function WorldsScreen() {
  const { worlds: words, frame } = useWords();
  const worlds = useQuery({ queryKey: ['worlds'], queryFn: listWorlds });
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {words.title}
        </Title>
      }
    >
      <Stack p="lg">
        <Text c="dimmed">{words.advice}</Text>
        {worlds.error !== null && <ProblemAlert failure={worlds.error} onRetry={() => void worlds.refetch()} />}
        {worlds.isPending && <Loader aria-label={frame.loading} />}
        {worlds.data !== undefined && (
          <Table.ScrollContainer minWidth={620}>
            <Table highlightOnHover verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.name}</Table.Th>
                  <Table.Th>{words.kind}</Table.Th>
                  <Table.Th ta="right">{words.margin}</Table.Th>
                  <Table.Th ta="right">{words.audience}</Table.Th>
                  <Table.Th ta="right">{words.depth}</Table.Th>
                  <Table.Th>{words.saved}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {worlds.data.map((world) => (
                  <WorldRow key={world.name} world={world} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Screen>
  );
}
