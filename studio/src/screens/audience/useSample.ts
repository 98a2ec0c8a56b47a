import { useEffect, useRef } from 'react';
import { jobResult } from '../../api/jobResult';
import type { ExperimentTable } from '../../api/schema';
import { type JobRun, useJobRun } from '../../api/useJobRun';

const CUSTOMERS = 40_000;

export interface Sample {
  readonly run: JobRun;
  /** Draws the sample under a name. */
  readonly draw: (name: string) => void;
}

/** The simulated loyalty experiment, drawn with one click. */
export function useSample(onDrawn: (table: ExperimentTable) => void): Sample {
  const run = useJobRun();
  const drawn = jobResult(run.finished, 'simulated-experiment');
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (drawn !== undefined && told.current !== drawn.id) {
      told.current = drawn.id;
      onDrawn(drawn);
    }
  }, [drawn, onDrawn]);
  return {
    run,
    draw: (name) =>
      run.start({ kind: 'simulated-experiment', name, testbed: 'loyalty', customers: CUSTOMERS, seed: 1 }),
  };
}
