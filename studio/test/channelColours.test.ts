import { describe, expect, it } from 'vitest';
import { channelColour } from '../src/plots/channelColours';
import { DARK, LIGHT, type Theme } from '../src/plots/theme';
import { contrast } from './contrast';

const CHANNELS = ['email', 'sms', 'video', 'display', 'push'];

describe.each<[string, Theme]>([
  ['light', LIGHT],
  ['dark', DARK],
])('channels in the %s theme', (_, theme) => {
  it.each(CHANNELS)('keep %s at 4.5 to 1 on both grounds', (channel) => {
    expect(contrast(channelColour(channel, theme), theme.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(channelColour(channel, theme), theme.page)).toBeGreaterThanOrEqual(4.5);
  });

  it('differ from each other and from every reaction', () => {
    const reactions = [theme.conversion, theme.engagement, theme.negative, theme.optOut];
    const all = [...CHANNELS.map((channel) => channelColour(channel, theme)), ...reactions];
    expect(new Set(all).size).toBe(9);
  });

  it('stay neutral where a world adds one', () => {
    expect(channelColour('pigeon', theme)).toBe(theme.neutral);
  });
});
