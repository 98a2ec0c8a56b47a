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

/** Paper is light and of one width, whatever the screen is. */
function print(printing: boolean): void {
  document.documentElement.toggleAttribute('data-printing', printing);
  tell(printing ? LIGHT : themeOfPage());
}

/** Colours the page now and whenever the reader's machine changes its mind, and for paper. */
export function followTheme(): void {
  dark.addEventListener('change', () => tell(themeOfPage()));
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
  tell(themeOfPage());
}
