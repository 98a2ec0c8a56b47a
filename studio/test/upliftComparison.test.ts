import { describe, expect, it } from 'vitest';
import { upliftComparison } from '../src/report/upliftComparison';
import type { UpliftComparison } from '../src/report/upliftComparisonDocument';
import compared from './fixtures/uplift-comparison.json';

const comparison = compared as unknown as UpliftComparison;

function page(document: UpliftComparison): HTMLElement {
  const main = globalThis.document.createElement('main');
  main.append(...upliftComparison(document, 'en'));
  return main;
}

describe('the page of compared learners', () => {
  it('begins with the verdict, as a word and in one sentence', () => {
    const [word, sentence] = [...page(comparison).querySelectorAll('.verdict p')].map(({ textContent }) => textContent);
    expect(word).toBe('Personalising pays');
    expect(sentence).toBe(comparison.verdict);
  });

  it('sets what chance finds apart from the learners, with scores of the rows learnt from beside the others', () => {
    const tables = [...page(comparison).querySelectorAll('table')];
    const rows = tables.slice(0, 2).map((each) => [...each.querySelectorAll('tbody tr')].map((row) => row.textContent));
    expect(rows[0]).toHaveLength(4);
    expect(rows[1]?.[0]).toContain('customers by lot');
    expect(rows[1]?.[1]).toContain('permuted');
    expect(tables[0]?.querySelector('thead')?.textContent).toContain('Qini, rows learnt');
  });

  it('draws curves of the best learners and of one with nothing to find, but none of lots', () => {
    const titles = [...page(comparison).querySelectorAll('.multiples h3')].map(({ textContent }) => textContent);
    expect(titles.filter((title) => title?.startsWith('Qini curve'))).toHaveLength(4);
    expect(titles.at(-1)).toMatch(/^TOC: .*, permuted$/);
    expect(titles.join()).not.toContain('lot');
  });

  it('tells of money only where something is known of it', () => {
    const { profit, ...poor } = comparison;
    expect(profit).toBeDefined();
    expect(page(comparison).textContent).toContain('Profit by the share of customers treated');
    expect(page(poor).textContent).not.toContain('What it would earn');
  });

  it('defines every number', () => {
    const definitions = [...page(comparison).querySelectorAll('section')].at(-1)?.textContent ?? '';
    for (const definition of Object.values(comparison.definitions)) {
      expect(definitions).toContain(definition);
    }
    expect(definitions).toContain('Sure: better than lots');
  });

  it('goes by AUTOC where there is no Qini coefficient', () => {
    const amounts: UpliftComparison = {
      ...comparison,
      ranked_by: 'autoc',
      table: comparison.table.map((line) => ({ ...line, qini: null, qini_interval: null })),
    };
    expect(page(amounts).textContent).toContain('AUTOC on other customers and on the rows learnt from');
  });
});
