/** Colours by what they mean; every one of them also has a shape or a label beside it. */
export interface Theme {
  readonly page: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly conversion: string;
  readonly engagement: string;
  readonly negative: string;
  readonly optOut: string;
  /** Money, people, and whatever has no colour of its own. */
  readonly neutral: string;
}

export const LIGHT: Theme = {
  page: '#f5f6f8',
  surface: '#ffffff',
  text: '#1b2430',
  muted: '#556172',
  line: '#d5dbe3',
  conversion: '#187a48',
  engagement: '#1f5fbf',
  negative: '#8c5656',
  optOut: '#7a3fa8',
  neutral: '#5a6d85',
};

export const DARK: Theme = {
  page: '#12161c',
  surface: '#1b212a',
  text: '#e6eaf0',
  muted: '#a3adbb',
  line: '#343e4c',
  conversion: '#4cc38a',
  engagement: '#6aa9f7',
  negative: '#cf9f9f',
  optOut: '#c294ea',
  neutral: '#93a7bd',
};

/** Letters that are on the reader's machine; a report loads none. No quotes: a saved SVG has them in attributes. */
export const FONT = 'system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';

/** What a reaction looks like: a colour by its meaning, and a sign that says the same. */
const REACTIONS: ReadonlyMap<string, { readonly colour: keyof Theme; readonly sign: string }> = new Map([
  ['conversion', { colour: 'conversion', sign: '◆' }],
  ['engagement', { colour: 'engagement', sign: '●' }],
  ['negative', { colour: 'negative', sign: '−' }],
  ['opt-out', { colour: 'optOut', sign: '✕' }],
]);

/** The colour of a reaction by its name; reactions that a world adds are neutral. */
export function reactionColour(reaction: string, theme: Theme): string {
  return theme[REACTIONS.get(reaction)?.colour ?? 'neutral'];
}

/** A sign that says the same as the colour. */
export function reactionSign(reaction: string): string {
  return REACTIONS.get(reaction)?.sign ?? '○';
}

/** Gives the colours to the style sheet as custom properties (`--surface`, `--opt-out` …). */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  for (const [name, colour] of Object.entries(theme)) {
    root.style.setProperty(`--${name === 'optOut' ? 'opt-out' : name}`, colour);
  }
}
