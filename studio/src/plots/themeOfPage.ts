import { applyTheme, DARK, LIGHT, type Theme } from './theme';

type Listener = (theme: Theme) => void;

const listeners = new Set<Listener>();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

function tell(theme: Theme): void {
  applyTheme(theme, document.documentElement);
  for (const listener of listeners) {
    listener(theme);
  }
}

/** The theme that the reader's machine asks for. */
export function themeOfPage(): Theme {
  return dark.matches ? DARK : LIGHT;
}

/** Hears of every change of the theme. */
export function onTheme(listener: Listener): void {
  listeners.add(listener);
}

/** Colours the page now and whenever the reader's machine changes its mind; paper is always light. */
export function followTheme(): void {
  dark.addEventListener('change', () => tell(themeOfPage()));
  window.addEventListener('beforeprint', () => tell(LIGHT));
  window.addEventListener('afterprint', () => tell(themeOfPage()));
  tell(themeOfPage());
}
