import {
  Anchor,
  createTheme,
  defaultVariantColorsResolver,
  Loader,
  type MantineColorsTuple,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import { FONT } from '../plots/theme';

const PRIMARY = 'ink';

/** Ink: what can be pressed has no colour that means something else. */
const INK: MantineColorsTuple = [
  '#f1f4f8',
  '#e1e6ed',
  '#c7d0db',
  '#a9b6c6',
  '#8898ad',
  '#5a6d85',
  '#43546a',
  '#2f3d4f',
  '#232e3c',
  '#1b2430',
];

/** The dark ground in the hue of the studio's surfaces. */
const NIGHT: MantineColorsTuple = [
  '#e6eaf0',
  '#c9d1dc',
  '#a3adbb',
  '#7d8998',
  '#465264',
  '#343e4c',
  '#262e39',
  '#1b212a',
  '#161b22',
  '#12161c',
];

/** Text on ink that can be read in light and in dark: by itself Mantine asks only what is light in the light scheme. */
const readableOnInk: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isInk = input.variant === 'filled' && input.color === PRIMARY;
  return isInk ? { ...colours, color: 'var(--mantine-primary-color-contrast)' } : colours;
};

/** How the components of Mantine look here. */
export const MANTINE_THEME = createTheme({
  primaryColor: PRIMARY,
  variantColorResolver: readableOnInk,
  primaryShade: { light: 8, dark: 2 },
  autoContrast: true,
  colors: { ink: INK, dark: NIGHT },
  fontFamily: FONT,
  headings: { fontFamily: FONT },
  fontSizes: { md: '0.9375rem' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // What turns while something loads has a name, and only what has a role can have one.
  components: {
    Loader: Loader.extend({ defaultProps: { role: 'status' } }),
    // A sentence must fit on a telephone.
    Tooltip: Tooltip.extend({ defaultProps: { multiline: true, maw: 280 } }),
    // Mantine's own is too pale in the dark to be told from what is switched off.
    Anchor: Anchor.extend({ defaultProps: { c: 'var(--text)' } }),
  },
});
