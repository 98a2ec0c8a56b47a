import type { Proposal } from '../../src/api/schema';
import type { Campaign } from '../../src/graph/campaign';

export const HUMAN: Campaign = {
  name: 'Brand first',
  world: 'stories',
  start: { channel: 'email', message: 'brand', on: { engagement: { channel: 'sms', message: 'promotion' } } },
};

/** A proposal with made-up numbers: one step changed, one added with what follows, whose worths sum to the gain. */
export const PROPOSAL: Proposal = {
  learner: 'q-learning',
  warm_start: true,
  seed: 1,
  customers: 100_000,
  days: null,
  watched_days: null,
  human: { document: HUMAN, value: 1_000_000, watched_days: null },
  proposed: {
    document: {
      name: 'Brand first',
      world: 'stories',
      start: {
        channel: 'email',
        message: 'brand',
        on: {
          engagement: { channel: 'video', message: 'promotion' },
          negative: {
            channel: 'display',
            message: 'brand',
            on: { negative: { channel: 'sms', message: 'promotion' } },
          },
        },
      },
    },
    value: 1_900_000,
    watched_days: null,
  },
  optimum: 2_000_000,
  gap_closed: 0.9,
  learning_customers: null,
  explored: 0.2,
  elapsed_ms: 1234,
  excluded: [],
  curve: [
    { customers: 0, value: 1_000_000 },
    { customers: 5_000, value: 1_500_000 },
    { customers: 41_000, value: 1_900_000 },
    { customers: 100_000, value: 1_900_000 },
  ],
  changes: [
    {
      kind: 'add',
      path: 'negative',
      before: null,
      after: {
        channel: 'display',
        message: 'brand',
        on: { negative: { channel: 'sms', message: 'promotion' } },
      } as never,
      people: 900_000,
      worth: 600_000,
      share_of_gap: 0.6,
      regret: 650_000,
    },
    {
      kind: 'replace',
      path: 'engagement',
      before: { channel: 'sms', message: 'promotion' } as never,
      after: { channel: 'video', message: 'promotion' } as never,
      people: 100_000,
      worth: 300_000,
      share_of_gap: 0.3,
      regret: null,
    },
  ],
};
