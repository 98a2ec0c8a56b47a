import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { queryClient } from '../../src/api/queryClient';
import { LanguageProvider } from '../../src/i18n/LanguageProvider';
import type { Language } from '../../src/i18n/language';
import { keepLanguage } from '../../src/i18n/language';

// A busy machine may take seconds where an idle one takes none.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

/** A part of the studio as it stands in the frame, in one language. */
export function shown(part: ReactNode, language: Language = 'en'): RenderResult {
  keepLanguage(language);
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient()}>
        <LanguageProvider>{part}</LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
