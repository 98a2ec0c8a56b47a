import type {
  Comparison,
  ExperimentReading,
  ExperimentTable,
  FinishedJob,
  Launch,
  LearningTime,
  Log,
  Proof,
  Proposal,
  Regret,
  Sensitivity,
  UpliftComparison,
} from './schema';

/** What each kind of job brings. */
interface Results {
  readonly launch: Launch;
  readonly comparison: Comparison;
  readonly sensitivity: Sensitivity;
  readonly plan: Regret;
  readonly optimization: Proposal;
  readonly 'learning-time': LearningTime;
  readonly 'simulated-log': Log;
  readonly proof: Proof;
  readonly 'simulated-experiment': ExperimentTable;
  readonly experiment: ExperimentReading;
  readonly uplift: UpliftComparison;
}

/** The result of a job of this kind; undefined where it is none, or came to no result. */
export function jobResult<Kind extends keyof Results>(
  finished: FinishedJob | undefined,
  kind: Kind,
): Results[Kind] | undefined {
  if (finished?.kind !== kind || finished.status !== 'done' || finished.result === null) {
    return undefined;
  }
  return finished.result as unknown as Results[Kind];
}
