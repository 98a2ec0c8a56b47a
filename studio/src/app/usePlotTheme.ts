import { useComputedColorScheme } from '@mantine/core';
import { DARK, LIGHT, type Theme } from '../plots/theme';

/** The colours by their meaning, as plots and drawings take them: light or dark as the studio is now. */
export function usePlotTheme(): Theme {
  return useComputedColorScheme('light') === 'dark' ? DARK : LIGHT;
}
