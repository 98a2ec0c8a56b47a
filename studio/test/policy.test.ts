import { describe, expect, it } from 'vitest';
import { formatFor } from '../src/format/format';
import type { Policy } from '../src/report/documents';
import { movesUnderPolicy, policyGraph } from '../src/report/policyGraph';
import { policyRows } from '../src/report/policyRows';

const plan: Policy = {
  journeys: 100,
  steps: 140,
  states: 2,
  actions: 3,
  values: { browse: 5, basket: 9 },
  policy: { browse: 'email', basket: 'wait' },
  visits: { browse: { email: 30, wait: 60, sms: 10 }, basket: { wait: 40 } },
  action_values: { browse: { wait: 4, email: 5, sms: 4.5 }, basket: { wait: 9 } },
  thin: [
    { state: 'browse', action: 'sms', visits: 10, standard_error: 2 },
    { state: 'basket', action: 'wait', visits: 40, standard_error: 3 },
  ],
  unsupported: [],
  transitions: [
    { state: 'browse', action: 'email', next_state: 'basket', count: 18 },
    { state: 'browse', action: 'email', next_state: 'gone', count: 9 },
    { state: 'browse', action: 'email', next_state: 'browse', count: 3 },
    { state: 'browse', action: 'wait', next_state: 'gone', count: 60 },
    { state: 'basket', action: 'wait', next_state: 'gone', count: 40 },
  ],
};

describe('a row of a policy', () => {
  it('compares the best action with the next best', () => {
    expect(policyRows(plan)[0]).toEqual({
      state: 'browse',
      visits: 100,
      support: 30,
      best: 'email',
      value: 5,
      second: 'sms',
      secondValue: 4.5,
      difference: 0.5,
      thin: undefined,
    });
  });

  it('has no next best where only one action was tried, and says when its support is thin', () => {
    expect(policyRows(plan)[1]).toMatchObject({
      second: null,
      difference: null,
      thin: { action: 'wait', visits: 40, standardError: 3 },
    });
  });
});

describe('the graph of a policy', () => {
  it('shows the likely moves under the best action only', () => {
    // by hand: of 30 moves after email, 18 = 60 %, 9 = 30 %, and 3 = 10 %, which is too few
    expect(movesUnderPolicy(plan)).toEqual([
      { from: 'browse', to: 'basket', share: 0.6 },
      { from: 'browse', to: 'gone', share: 0.3 },
      { from: 'basket', to: 'gone', share: 1 },
    ]);
  });

  it('shows where journeys end', () => {
    const { states } = policyGraph(plan, policyRows(plan), formatFor('en'));
    expect(states.map(({ name, end }) => [name, end])).toEqual([
      ['browse', false],
      ['basket', false],
      ['gone', true],
    ]);
  });
});
