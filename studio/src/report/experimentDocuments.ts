import type { Maybe } from '../format/format';

type Bounds = readonly [number, number];

/** What `parcours experiment design --json` answers. */
export interface ExperimentDesign {
  readonly outcome: 'rate' | 'mean';
  readonly test: string;
  readonly baseline: Maybe;
  readonly deviation: Maybe;
  readonly effect: number;
  readonly lift: Maybe;
  /** The chance of a false alarm. */
  readonly level: number;
  readonly power: number;
  readonly sides: string;
  readonly correction: string;
  readonly arms: ReadonlyArray<{ readonly arm: string; readonly share: number; readonly people: number }>;
  readonly people: number;
  readonly achieved_power: number;
  readonly entrants_per_day: Maybe;
  readonly days: Maybe;
  readonly power_curve: readonly PowerPoint[];
  readonly effect_curve: readonly EffectPoint[];
}

export interface PowerPoint {
  readonly people: number;
  readonly power: number;
}

export interface EffectPoint {
  readonly effect: number;
  readonly people: number;
}

/** What `parcours experiment analyze --json` answers. */
export interface ExperimentReading {
  readonly units: number;
  readonly control: string;
  readonly level: number;
  readonly correction: string;
  readonly sample_ratio: SampleRatio;
  /** The measure by which arms are chosen. */
  readonly deciding: string;
  readonly measures: readonly MeasureReading[];
  readonly looks: readonly Look[];
  readonly segments: readonly SegmentReading[];
  /** What the rule is worth by those from whom it was not learnt; null where nobody can tell. */
  readonly rule: RuleReading | null;
  readonly verdict: string;
  readonly why: string;
}

export interface SampleRatio {
  readonly arms: ReadonlyArray<{ readonly arm: string; readonly units: number; readonly expected: number }>;
  readonly shares: 'given' | 'equal';
  readonly p_value: number;
  readonly mismatch: boolean;
}

export interface MeasureReading {
  readonly measure: string;
  readonly kind: 'rate' | 'mean' | 'ratio';
  readonly arms: readonly ArmReading[];
  readonly comparisons: readonly Comparison[];
  readonly adjustment: { readonly variance_left: number } | null;
}

export interface ArmReading {
  readonly arm: string;
  readonly units: number;
  readonly value: number;
  readonly standard_error: number;
  readonly probability_best?: Maybe;
  readonly expected_loss?: Maybe;
}

export interface Comparison {
  readonly arm: string;
  readonly difference: number;
  readonly interval: Bounds | null;
  readonly always_valid_interval: Bounds | null;
  readonly adjusted_p_value: number;
  readonly lift: Maybe;
  readonly finding: string;
}

export interface Look {
  readonly units: number;
  readonly until: string;
  readonly comparisons: ReadonlyArray<{
    readonly arm: string;
    readonly difference: number;
    readonly interval: Bounds | null;
    readonly always_valid_interval: Bounds | null;
  }>;
}

export interface SegmentReading {
  readonly segment: string;
  readonly units: number;
  readonly best: string | null;
  readonly arms: readonly ArmReading[];
  readonly comparisons: readonly Comparison[];
}

/** A rule beside each arm for all. */
export interface RuleReading {
  readonly learnt_units: number;
  readonly proved_units: number;
  /** Parts of which nothing is told, as too few were left there who did not teach. */
  readonly unproved: readonly string[];
  readonly value: number;
  readonly interval: Bounds | null;
  readonly comparisons: ReadonlyArray<{
    readonly arm: string;
    readonly value: number;
    readonly difference: number;
    readonly interval: Bounds | null;
  }>;
}
