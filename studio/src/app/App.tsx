import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Gate } from '../access/Gate';
import { queryClient } from '../api/queryClient';
import { LanguageProvider } from '../i18n/LanguageProvider';
import { Colours } from './Colours';
import { Frame } from './Frame';
import { MANTINE_THEME } from './mantineTheme';

/** The studio: what every screen needs, around the frame. */
export function App() {
  const [client] = useState(queryClient);
  return (
    <MantineProvider theme={MANTINE_THEME} defaultColorScheme="auto">
      <Colours />
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <Gate>
            <Frame />
          </Gate>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
