import { describe, expect, it } from 'vitest';
import { formatFor } from '../src/format/format';
import type { Decision, Policy } from '../src/report/documents';
import { likelyMoves, policyGraph } from '../src/report/policyGraph';
import { howSure, policyTable } from '../src/report/policyTable';
import { policyVisits } from '../src/report/policyVisits';

const browse: Decision = {
  state: 'browse',
  journeys: 80,
  visits: 100,
  best_action: 'email',
  best_visits: 30,
  value: 5,
  next_best: 'sms',
  next_visits: 30,
  next_value: 4.5,
  lead: 0.5,
  lead_standard_error: 0.25,
  thin: false,
};

const basket: Decision = {
  ...browse,
  state: 'basket',
  journeys: 40,
  visits: 40,
  best_action: 'wait',
  best_visits: 40,
  value: 9,
  next_best: null,
  next_visits: null,
  next_value: null,
  lead: null,
  lead_standard_error: null,
};

const plan: Policy = {
  journeys: 100,
  steps: 140,
  states: 2,
  actions: 3,
  decisions: [browse, basket],
  moves: [
    { state: 'browse', action: 'email', next_state: 'basket', count: 15, share: 0.5 },
    { state: 'browse', action: 'email', next_state: '(end)', count: 6, share: 0.2 },
    { state: 'browse', action: 'email', next_state: 'browse', count: 6, share: 0.2 },
    { state: 'browse', action: 'email', next_state: 'seldom', count: 3, share: 0.1 },
    { state: 'basket', action: 'wait', next_state: '(end)', count: 40, share: 1 },
  ],
  visits: { browse: { email: 30, wait: 40, sms: 30 }, basket: { wait: 40 } },
  mean_step: { browse: 0.4, basket: 1.2 },
  unsupported: [{ state: 'basket', actions: ['email', 'sms'] }],
};

const format = formatFor('en');

const cells = (row: Element | null | undefined): (string | null)[] =>
  [...(row?.children ?? [])].map(({ textContent }) => textContent);

describe('the table of a policy', () => {
  it('sets the best action against the next best, with the error of the lead', () => {
    const made = policyTable(plan.decisions, format);
    const row = cells(made.querySelector('tbody tr'));
    expect(row.slice(0, 6)).toEqual(['browse', '80', '100', 'email', '30', '5.00']);
    expect(row.slice(6)).toEqual(['sms', '4.50', '0.50', '0.25', 'lead beyond its error']);
  });

  it('says that it is sorted by visits', () => {
    const made = policyTable([basket, browse], format);
    expect(made.querySelector('[aria-sort=descending]')?.textContent).toBe('visits');
    expect(cells(made.querySelector('tbody tr'))[0]).toBe('browse');
  });
});

describe('how sure a decision is', () => {
  it('is told by its visits and by the error of its lead', () => {
    // by hand: 1.96 · .25 = .49 < .5, and 1.96 · .26 = .51 > .5
    expect(howSure(browse)).toBe('lead beyond its error');
    expect(howSure({ ...browse, lead_standard_error: 0.26 })).toBe('lead within its error');
    expect(howSure({ ...browse, thin: true, next_visits: 7 })).toBe('thin: 30 against 7 visits');
    expect(howSure(basket)).toBe('no other action tried');
    expect(howSure({ ...basket, thin: true, best_visits: 3 })).toBe('thin: 3 visits; no other action tried');
  });

  it('is not told by an error that nobody knows', () => {
    expect(howSure({ ...browse, lead_standard_error: null })).toBe('error not known');
  });
});

describe('the graph of a policy', () => {
  it('shows the likely moves, and the likeliest of a state however rare', () => {
    expect(likelyMoves(plan.moves).map(({ from, to }) => [from, to])).toEqual([
      ['browse', 'basket'],
      ['browse', '(end)'],
      ['browse', 'browse'],
      ['basket', '(end)'],
    ]);
    const rare = [0.15, 0.1].map((share, index) => ({
      state: 's',
      action: 'a',
      next_state: `t${index}`,
      count: 1,
      share,
    }));
    expect(likelyMoves(rare)).toEqual([{ from: 's', to: 't0', share: 0.15 }]);
  });

  it('shows where journeys end, and on a card who stays', () => {
    const { states } = policyGraph(plan, plan.decisions, format);
    expect(states.map(({ name, detail, end }) => [name, detail, end])).toEqual([
      ['browse', '100 visits · ↻ 20%', false],
      ['basket', '40 visits', false],
      ['(end)', '', true],
    ]);
  });
});

describe('the heat map of a policy', () => {
  it('has a table of every action in every state', () => {
    const figure = policyVisits(plan, plan.decisions, format);
    [...figure.querySelectorAll('button')].find(({ textContent }) => textContent === 'Table')?.click();
    expect([...figure.querySelectorAll('tbody tr')].map(cells)).toEqual([
      ['browse', 'email', '30'],
      ['browse', 'wait', '40'],
      ['browse', 'sms', '30'],
      ['basket', 'wait', '40'],
    ]);
  });
});
