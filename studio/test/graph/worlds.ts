import type { World } from '../../src/graph/world';

/** The shape of the world "stories": four levels, two reactions that lead on. */
export const STORIES: World = {
  name: 'stories',
  currency: 'EUR',
  depth: 4,
  audience: 10_000_000,
  channels: ['sms', 'video', 'display', 'email'],
  messages: ['brand', 'promotion'],
  reactions: [
    { name: 'engagement', kind: 'engagement' },
    { name: 'negative', kind: 'negative' },
    { name: 'conversion', kind: 'conversion' },
  ],
};

/** Like "benchmark": time, and opting out. */
export const BENCHMARK: World = {
  ...STORIES,
  name: 'benchmark',
  channels: ['display', 'video', 'email', 'sms', 'push'],
  reactions: [...STORIES.reactions, { name: 'opt-out', kind: 'opt-out' }],
  spacing: { days: 3, choices: [3] },
};
