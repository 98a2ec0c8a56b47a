import type { SimulatedStep } from '../../../../api/schema';
import { stepLevelOf } from '../../../../graph/campaign';

/** The people who reach a level of the campaign; each of them reaches one step of it at most. */
export interface Level {
  /** 1 for the first step. */
  readonly level: number;
  readonly people: number;
  readonly conversions: number;
}

/** How far people come, level by level. */
export function levelsOf(steps: readonly SimulatedStep[]): readonly Level[] {
  const levels: Level[] = [];
  for (const { path, people, conversions } of steps) {
    const level = stepLevelOf(path);
    const known = levels[level - 1] ?? { level, people: 0, conversions: 0 };
    levels[level - 1] = { level, people: known.people + people, conversions: known.conversions + conversions };
  }
  return levels;
}
