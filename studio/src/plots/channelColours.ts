import { DARK, type Theme } from './theme';

interface Colours {
  readonly light: string;
  readonly dark: string;
}

/** The ways to reach a customer, in hues that no reaction has: amber, teal, rose, olive, cyan. */
const CHANNELS: ReadonlyMap<string, Colours> = new Map([
  ['email', { light: '#8f5f00', dark: '#e0b04e' }],
  ['sms', { light: '#0d7377', dark: '#4fc4c4' }],
  ['video', { light: '#b03270', dark: '#ef8ab8' }],
  ['display', { light: '#5a6d85', dark: '#93a7bd' }],
  ['push', { light: '#62701a', dark: '#b9c95c' }],
]);

/** The colour of a channel by its name; channels that a world adds are neutral. Its icon says the same. */
export function channelColour(channel: string, theme: Theme): string {
  const colours = CHANNELS.get(channel);
  return colours === undefined ? theme.neutral : theme === DARK ? colours.dark : colours.light;
}

/** Gives the colours to the style sheet as custom properties (`--channel-email` …). */
export function applyChannelColours(theme: Theme, root: HTMLElement): void {
  for (const channel of CHANNELS.keys()) {
    root.style.setProperty(`--channel-${channel}`, channelColour(channel, theme));
  }
}
