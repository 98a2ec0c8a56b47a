import { Button, Group, Loader, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { EditorButton } from '../../access/EditorButton';
import { listCampaigns } from '../../api/campaigns';
import { listWorlds } from '../../api/worlds';
import { JobEnd } from '../../app/JobEnd';
import { JobProgress } from '../../app/JobProgress';
import { ProblemAlert } from '../../app/ProblemAlert';
import { useQuery as useAddress } from '../../app/router';
import { Screen } from '../../app/Screen';
import { useLanguage, useWords } from '../../i18n/LanguageProvider';
import './compareScreen.css';
import { EntryRow } from './EntryRow';
import { type Entry, entry, firstEntries, MOST_ENTRIES } from './entries';
import { useComparison } from './useComparison';

const ComparisonView = lazy(() => import('./ComparisonView'));

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly onChange: (entries: readonly Entry[]) => void;
}

function Entries({ entries, onChange }: EntriesProps) {
  const { compare, frame } = useWords();
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: listCampaigns });
  const worlds = useQuery({ queryKey: ['worlds'], queryFn: listWorlds });
  const failure = campaigns.error ?? worlds.error;
  if (failure !== null) {
    return <ProblemAlert failure={failure} />;
  }
  if (campaigns.data === undefined || worlds.data === undefined) {
    return <Loader size="sm" aria-label={frame.loading} />;
  }
  const nextKey = Math.max(...entries.map(({ key }) => key)) + 1;
  return (
    <Stack gap="xs">
      {entries.map((one, index) => (
        <EntryRow
          key={one.key}
          entry={one}
          number={index + 1}
          campaigns={campaigns.data}
          worlds={worlds.data}
          onChange={(changed) => onChange(entries.with(index, changed))}
          onRemove={entries.length > 2 ? () => onChange(entries.toSpliced(index, 1)) : undefined}
        />
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={entries.length >= MOST_ENTRIES}
          onClick={() => onChange([...entries, entry(nextKey)])}
        >
          {compare.add}
        </Button>
      </Group>
    </Stack>
  );
}

/** Campaigns side by side on the same customers. */
export default function CompareScreen() {
  const { compare } = useWords();
  const { language } = useLanguage();
  const asked = useAddress('with');
  const world = useAddress('world');
  const [entries, setEntries] = useState(() => firstEntries(asked, world));
  const [audience, setAudience] = useState<number | string>(1_000_000);
  const [seed, setSeed] = useState<number | string>(1);
  const { compare: start, run, isRunning, comparison, failure } = useComparison();
  const isChosen = entries.every(({ campaign }) => campaign !== '');
  const begin = (): void =>
    start({ entries, audience: typeof audience === 'number' ? audience : undefined, seed: Number(seed) });
  return (
    <Screen
      title={
        <Title order={1} size="h4">
          {compare.title}
        </Title>
      }
    >
      <Stack p="lg" maw={1280}>
        <Text c="dimmed">{compare.advice}</Text>
        <section className="compare-choice">
          <Entries entries={entries} onChange={setEntries} />
          <Group align="end" mt="sm">
            <NumberInput
              label={compare.audience}
              value={audience}
              onChange={setAudience}
              min={2}
              max={1_000_000_000}
              allowDecimal={false}
              thousandSeparator={language === 'fr' ? '\u202f' : ','}
              w={170}
            />
            <NumberInput label={compare.seed} value={seed} onChange={setSeed} allowDecimal={false} w={110} />
            <EditorButton onClick={begin} disabled={!isChosen || isRunning}>
              {compare.run}
            </EditorButton>
            {!isChosen && (
              <Text size="sm" c="dimmed">
                {compare.needTwo}
              </Text>
            )}
          </Group>
        </section>
        {isRunning && (
          <JobProgress job={run.job} label={compare.running} isBroken={run.isBroken} onCancel={run.cancel} />
        )}
        <JobEnd job={run.job} />
        {failure !== null && <ProblemAlert failure={failure} />}
        {comparison !== undefined && (
          <Suspense fallback={<Loader size="sm" />}>
            <ComparisonView comparison={comparison} />
          </Suspense>
        )}
      </Stack>
    </Screen>
  );
}
