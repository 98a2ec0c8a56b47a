import { createContext, useContext } from 'react';
import type { Proposal } from '../../../api/schema';
import type { JobRun } from '../../../api/useJobRun';
import type { DecidedChange } from './proposalChanges';
import type { WaveSettings } from './settings';

/** The second wave of the open campaign. */
export interface Wave {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly settings: WaveSettings;
  readonly set: (settings: WaveSettings) => void;
  readonly optimization: JobRun;
  readonly learningTime: JobRun;
  readonly startOptimization: () => void;
  readonly startLearningTime: () => void;
  /** What the last optimization found; undefined while there is none or another one runs. */
  readonly proposal: Proposal | undefined;
  readonly changes: readonly DecidedChange[];
  /** Makes changes on the canvas in one step that can be undone. */
  readonly accept: (changes: readonly DecidedChange[]) => void;
  readonly takeBack: (change: DecidedChange) => void;
  readonly reject: (changes: readonly DecidedChange[]) => void;
  readonly reconsider: (change: DecidedChange) => void;
}

export const WaveContext = createContext<Wave | undefined>(undefined);

export function useWave(): Wave {
  const wave = useContext(WaveContext);
  if (wave === undefined) {
    throw new Error('There is no second wave here.\nUse this inside a WaveProvider.');
  }
  return wave;
}
