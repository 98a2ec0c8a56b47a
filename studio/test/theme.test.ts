import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, reactionColour, type Theme } from '../src/plots/theme';
import { contrast } from './contrast';

describe.each<[string, Theme]>([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s theme', (_, theme) => {
  it('knows black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });

  it.each(['text', 'muted', 'conversion', 'engagement', 'negative', 'optOut', 'neutral'] as const)(
    'keeps contrast AA (4.5 to 1) for %s on both grounds',
    (name) => {
      expect(contrast(theme[name], theme.surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme[name], theme.page)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps reactions that it does not know neutral', () => {
    expect(reactionColour('called back', theme)).toBe(theme.neutral);
  });
});
