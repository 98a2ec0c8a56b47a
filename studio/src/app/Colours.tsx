import { useLayoutEffect } from 'react';
import { applyTheme } from '../plots/theme';
import { usePlotTheme } from './usePlotTheme';

/** Gives the colours by their meaning to the style sheets: `--conversion`, `--opt-out`, `--surface` … */
export function Colours() {
  const theme = usePlotTheme();
  useLayoutEffect(() => applyTheme(theme, document.documentElement), [theme]);
  return null;
}
