import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { queryClient } from '../../src/api/queryClient';
import { MANTINE_THEME } from '../../src/app/mantineTheme';
import { LanguageProvider } from '../../src/i18n/LanguageProvider';

/** A request as the fake server sees it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

type Answers = (asked: Asked) => unknown;

/** A server that answers by a function and remembers what it was asked. */
export function fakeServer(answers: Answers): readonly Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const asked = { method: request.method, path: pathname + search, body: await request.text() };
    all.push(asked);
    const answer = answers(asked);
    return answer === undefined
      ? new Response(null, { status: 204 })
      : new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
  return all;
}

/** A component in the studio: colours, language and server around it. */
export function renderInStudio(content: ReactNode) {
  return render(
    <MantineProvider theme={MANTINE_THEME} env="test">
      <QueryClientProvider client={queryClient()}>
        <LanguageProvider>{content}</LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
