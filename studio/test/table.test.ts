import { describe, expect, it } from 'vitest';
import { csv } from '../src/dom/csv';
import { table, tableCsv } from '../src/dom/table';

const content = {
  caption: 'Steps',
  searchable: true,
  columns: [
    { name: 'step', kind: 'text' as const, value: (row: Row) => row.step },
    { name: 'cac', kind: 'number' as const, value: (row: Row) => row.cac },
  ],
  rows: [
    { step: 'e-mail', cac: 2 },
    { step: 'sms, <b>bold</b>', cac: null },
    { step: 'display', cac: 10 },
  ],
};
interface Row {
  step: string;
  cac: number | null;
}

const firstCells = (made: HTMLElement): string[] =>
  [...made.querySelectorAll('tbody tr')].map((row) => row.firstElementChild?.textContent ?? '');
const press = (made: HTMLElement, name: string): void =>
  [...made.querySelectorAll<HTMLButtonElement>('th button')].find((found) => found.textContent === name)?.click();

describe('a table', () => {
  it('sorts numbers largest first, then smallest first, and what has no value last', () => {
    const made = table(content);
    press(made, 'cac');
    expect(firstCells(made)).toEqual(['display', 'e-mail', 'sms, <b>bold</b>']);
    press(made, 'cac');
    expect(firstCells(made)).toEqual(['e-mail', 'display', 'sms, <b>bold</b>']);
    expect(made.querySelectorAll('th')[1]?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('keeps markup in names as text', () => {
    expect(table(content).querySelector('b')).toBeNull();
  });

  it('finds rows that hold every word', () => {
    const made = table(content);
    const input = made.querySelector('input') as HTMLInputElement;
    input.value = 'BOLD sms';
    input.dispatchEvent(new Event('input'));
    expect(firstCells(made)).toEqual(['sms, <b>bold</b>']);
  });

  it('draws many rows only when asked', () => {
    const rows = Array.from({ length: 250 }, (_, index) => ({ step: `s${index}`, cac: index }));
    const made = table({ ...content, rows });
    expect(firstCells(made)).toHaveLength(100);
    made.querySelector<HTMLButtonElement>('.more button')?.click();
    expect(firstCells(made)).toHaveLength(250);
  });

  it('saves exact values, quoted where CSV needs it', () => {
    expect(tableCsv(content)).toBe('step,cac\ne-mail,2\n"sms, <b>bold</b>",\ndisplay,10\n');
    expect(csv(['a'], [['say "hi"']])).toBe('a\n"say ""hi"""\n');
  });
});
