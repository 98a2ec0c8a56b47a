import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useWords } from '../i18n/LanguageProvider';
import { ErrorBoundary } from './ErrorBoundary';
import { HOME, PAGES } from './pages';
import { match, navigate, usePath } from './router';
import { Waiting } from './Waiting';

function NotFound() {
  const { frame } = useWords();
  return (
    <Center className="whole">
      <Stack align="center" gap="xs">
        <Title order={1} size="h3">
          {frame.notFound}
        </Title>
        <Text c="dimmed">{frame.notFoundAdvice}</Text>
        <Button onClick={() => navigate(HOME)}>{frame.toCampaigns}</Button>
      </Stack>
    </Center>
  );
}

/** The screen of the page that the address names. */
export function Outlet() {
  const path = usePath();
  useEffect(() => {
    if (path === '/') {
      navigate(HOME, true);
    }
  }, [path]);
  if (path === '/') {
    return null;
  }
  for (const { pattern, Screen } of PAGES) {
    const parameters = match(pattern, path);
    if (parameters !== undefined) {
      return (
        <ErrorBoundary key={path}>
          <Suspense fallback={<Waiting />}>
            <Screen parameters={parameters} />
          </Suspense>
        </ErrorBoundary>
      );
    }
  }
  return <NotFound />;
}
