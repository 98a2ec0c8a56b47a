import type { Regret } from '../../../../api/schema';

export type RegretStep = Regret['steps'][number];

/** A regret below this part of the optimum is the rounding error of sums of millions. */
const NOISE = 1e-9;

/** The decisions that cost something against the optimum, the costliest first. */
export function costly({ steps, best }: Regret): readonly RegretStep[] {
  const noise = NOISE * Math.abs(best);
  return steps.filter(({ regret }) => regret > noise).sort((one, other) => other.regret - one.regret);
}

/** The share of the best possible value that is left on the table; undefined where the best is worth nothing. */
export function gapShare({ gap, best }: Regret): number | undefined {
  return best > 0 ? Math.max(0, gap) / best : undefined;
}
