import type { Comparison } from '../../api/schema';
import { type KpiName, kpisOf, type Unit } from '../campaign/inspector/results/kpis';

export type Contender = Comparison['entries'][number];

/** The difference of a figure to the reference. */
export interface Difference {
  readonly value: number | null;
  readonly interval: readonly [number, number] | undefined;
  /** Whether the interval lies wholly on one side of 0. */
  readonly isClear: boolean;
}

/** One key figure of one campaign in a comparison. */
export interface Compared {
  readonly value: number | null;
  /** Absent for the reference itself. */
  readonly difference: Difference | undefined;
}

/** One key figure of all campaigns. */
export interface ComparedFigure {
  readonly name: KpiName;
  readonly unit: Unit;
  readonly compared: readonly Compared[];
}

function differenceOf({ differences }: Contender, name: KpiName): Difference | undefined {
  const found = differences[name];
  if (found === undefined) {
    return undefined;
  }
  const [lower, upper] = found.interval ?? [];
  const known = lower !== undefined && upper !== undefined;
  return {
    value: found.value,
    interval: known ? [lower, upper] : undefined,
    isClear: known && (lower > 0 || upper < 0),
  };
}

/** The key figures side by side, those that every campaign has. */
export function comparedFigures({ entries }: Comparison): readonly ComparedFigure[] {
  const all = entries.map((entry) => kpisOf(entry.figures));
  const [reference = []] = all;
  return reference
    .filter(({ name }) => all.every((kpis) => kpis.some((kpi) => kpi.name === name)))
    .map(({ name, unit }) => ({
      name,
      unit,
      compared: entries.map((entry, index) => ({
        value: all[index]?.find((kpi) => kpi.name === name)?.value ?? null,
        difference: differenceOf(entry, name),
      })),
    }));
}

/** What campaigns are called side by side: with their world where they differ in it. */
export function contenderNames({ entries }: Comparison, worldName: (world: string) => string): readonly string[] {
  const differ = new Set(entries.map(({ world }) => world)).size > 1;
  return entries.map(({ name, world }) => (differ ? `${name} · ${worldName(world)}` : name));
}
