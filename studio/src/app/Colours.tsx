import { useLayoutEffect } from 'react';
import { applyChannelColours } from '../plots/channelColours';
import { applyTheme } from '../plots/theme';
import { usePlotTheme } from './usePlotTheme';

/** Gives the colours by their meaning to the style sheets: `--conversion`, `--opt-out`, `--surface`, `--channel-email` … */
export function Colours() {
  const theme = usePlotTheme();
  useLayoutEffect(() => {
    applyTheme(theme, document.documentElement);
    applyChannelColours(theme, document.documentElement);
  }, [theme]);
  return null;
}
