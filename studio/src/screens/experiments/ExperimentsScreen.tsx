import { Stack, Tabs, Text, Title } from '@mantine/core';
import { navigate, useQuery } from '../../app/router';
import { Screen } from '../../app/Screen';
import '../../app/panels.css';
import './experiments.css';
import { useWords } from '../../i18n/LanguageProvider';
import { PlanHalf } from './plan/PlanHalf';
import { ReadHalf } from './read/ReadHalf';

/** Randomised experiments: how many people they take, and what came of them. */
export default function ExperimentsScreen() {
  const { experiments: say } = useWords();
  const half = useQuery('half') === 'reading' ? 'reading' : 'plan';
  const show = (next: string | null): void =>
    navigate(next === 'reading' ? '/experiments?half=reading' : '/experiments', true);
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {say.title}
        </Title>
      }
    >
      <Stack p="lg" maw={1280}>
        <Text c="dimmed">{say.advice}</Text>
        <Tabs value={half} onChange={show}>
          <Tabs.List aria-label={say.halves} mb="md">
            <Tabs.Tab value="plan">{say.plan}</Tabs.Tab>
            <Tabs.Tab value="reading">{say.reading}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="plan">
            <PlanHalf />
          </Tabs.Panel>
          <Tabs.Panel value="reading">
            <ReadHalf />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Screen>
  );
}
