import { element } from '../dom/element';
import type { Format } from '../format/format';
import type { LearntState } from './documents';

const ARROWS = { up: '↑', down: '↓', left: '←', right: '→' } as const;

/** States on their grid: kind, value and best direction; where journeys end a square stands. */
export function policyMap(states: readonly LearntState[], format: Format): HTMLElement {
  const rows = 1 + Math.max(...states.map(({ row = 0 }) => row));
  const columns = 1 + Math.max(...states.map(({ column = 0 }) => column));
  const places = new Map(states.map((state) => [`${state.row}:${state.column}`, state]));
  const largest = Math.max(...states.map(({ value = 0 }) => Math.abs(value)), Number.MIN_VALUE);
  const line = (row: number): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(row)),
      ...Array.from({ length: columns }, (_, column) => cell(places.get(`${row}:${column}`), largest, format)),
    );
  const head = Array.from({ length: columns }, (_, column) => element('th', { scope: 'col' }, String(column)));
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Policy map' },
    element(
      'table',
      { class: 'policy-map' },
      element('caption', {}, 'Kind of state, best direction, and value under the policy'),
      element('thead', {}, element('tr', {}, element('td', {}), ...head)),
      element('tbody', {}, ...Array.from({ length: rows }, (_, row) => line(row))),
    ),
  );
}

function cell(state: LearntState | undefined, largest: number, format: Format): HTMLElement {
  if (state === undefined) {
    return element('td', {});
  }
  const { kind = '', direction, action, terminal, value = 0 } = state;
  const decided = action !== undefined;
  const made = element(
    'td',
    { class: `${terminal ? 'ends ' : ''}${kind}`.trim(), title: state.state },
    element('span', { class: 'kind' }, kind),
    element(
      'span',
      { class: 'direction', 'aria-label': direction ?? action ?? (terminal ? 'ends' : 'never reached') },
      mark(state),
    ),
    element('span', { class: 'value' }, decided ? format.decimal(value) : ''),
  );
  made.style.setProperty('--share', String(Math.round((100 * Math.abs(value)) / largest) / 100));
  made.classList.toggle('loss', value < 0);
  return made;
}

function mark({ terminal, action, direction }: LearntState): string {
  if (terminal) {
    return '■';
  }
  return action === undefined ? '' : direction === undefined ? '·' : ARROWS[direction];
}
