import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, reactionColour, type Theme } from '../src/plots/theme';

/** Relative luminance in [0, 1] by WCAG 2.1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

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
