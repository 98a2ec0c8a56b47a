import { Button, Group, Paper, Text } from '@mantine/core';
import { ProblemAlert } from '../app/ProblemAlert';
import { useWords } from '../i18n/LanguageProvider';
import { useStore } from '../state/store';
import { endTour, tourStore } from './tourStore';
import { useTourStart } from './useTourStart';

/** Offers the tour to who has neither taken it nor said no. */
export function TourOffer() {
  const { tour: words } = useWords();
  const known = useStore(tourStore, (state) => state.known);
  const start = useTourStart();
  if (known) {
    return null;
  }
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={words.title}>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{words.offer}</Text>
          <Text size="sm" c="var(--muted)">
            {words.offerAdvice}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={endTour}>
            {words.offerNo}
          </Button>
          <Button onClick={() => start.mutate()} loading={start.isPending}>
            {words.offerStart}
          </Button>
        </Group>
      </Group>
      {start.error !== null && <ProblemAlert failure={start.error} />}
    </Paper>
  );
}
