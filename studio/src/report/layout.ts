import { element } from '../dom/element';

/** One figure with its meaning. */
export interface Card {
  readonly name: string;
  readonly value: string;
  /** A 95 % interval, written "lower to upper". */
  readonly interval?: string | undefined;
  /** How the value is made, in a few words. */
  readonly formula?: string;
}

/** Figures side by side. */
export function cards(all: readonly Card[]): HTMLElement {
  return element('dl', { class: 'cards' }, ...all.map(card));
}

function card({ name, value, interval, formula }: Card): HTMLElement {
  return element(
    'div',
    { class: 'card' },
    element('dt', {}, name),
    element('dd', { class: 'value' }, value),
    ...(interval ? [element('dd', { class: 'interval' }, interval)] : []),
    ...(formula ? [element('dd', { class: 'formula' }, formula)] : []),
  );
}

/** A part of a page under its own heading. */
export function section(title: string, ...content: readonly Node[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...content);
}

/** A sentence or two under a heading. */
export function note(text: string): HTMLElement {
  return element('p', { class: 'note' }, text);
}
