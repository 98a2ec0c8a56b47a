import { Button, Group, Tooltip } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Launch } from '../../../../api/schema';
import { reportAddress } from '../../../../api/simulations';
import { navigate } from '../../../../app/router';
import { useWords } from '../../../../i18n/LanguageProvider';
import type { Detail } from './details/ResultDetails';

const ResultDetails = lazy(() => import('./details/ResultDetails'));

const DETAILS: readonly Detail[] = ['funnel', 'flow', 'channels', 'steps', 'sensitivity'];

/** What can be done with a launch: look closer, compare, and take a report along. */
export function ResultActions({ launch }: { readonly launch: Launch }) {
  const { results } = useWords();
  const [opened, setOpened] = useState<Detail>();
  return (
    <Group gap={6} role="group" aria-label={results.details}>
      {DETAILS.map((detail) => (
        <Button key={detail} size="compact-sm" variant="default" onClick={() => setOpened(detail)}>
          {results.open[detail]}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => navigate(`/compare?with=${encodeURIComponent(launch.campaign_id)}`)}
      >
        {results.compare}
      </Button>
      <Tooltip label={results.reportAdvice}>
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={reportAddress(launch.id)}
          target="_blank"
          rel="noopener"
        >
          {results.report}
        </Button>
      </Tooltip>
      <Suspense>
        {opened !== undefined && <ResultDetails launch={launch} opened={opened} onClose={() => setOpened(undefined)} />}
      </Suspense>
    </Group>
  );
}
