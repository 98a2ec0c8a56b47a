import type { SimulatedStep, Simulation } from '../../src/api/schema';

export function step(path: string, people: number, some: Partial<SimulatedStep> = {}): SimulatedStep {
  return {
    path,
    channel: 'email',
    message: 'brand',
    people,
    contacts: people,
    conversions: 0,
    cost: 0,
    profit: 0,
    reactions: {},
    ...some,
  };
}

/** The golden campaign of the teaching world: 92,675 conversions of 10,000,000 customers. */
export const GOLDEN: Simulation = {
  campaign: 'Golden',
  world: 'stories',
  mode: 'expected',
  seed: null,
  audience: 10_000_000,
  currency: 'EUR',
  margin: 200,
  contacts: 10_520_000,
  engagements: 547_600,
  conversions: 92_675,
  cost: 0,
  cac: 0,
  profit: 18_535_000,
  opt_outs: 0,
  steps: [
    step('', 10_000_000, {
      conversions: 6_875,
      reactions: { negative: 9_473_125, engagement: 520_000, conversion: 6_875 },
    }),
    step('engagement', 520_000, { channel: 'sms', message: 'promotion', conversions: 85_800, profit: 17_160_000 }),
  ],
};
