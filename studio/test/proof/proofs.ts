import type { Proof } from '../../src/api/schema';

/** What the server answers of a policy that does what the log shows. */
export const BETTER: Proof = {
  file: 'offers',
  journeys: 5000,
  steps: 20_000,
  cut_offs: 0,
  level: 0.95,
  seed: 1,
  baseline: { policy: 'behaviour', value: 5.64, interval: [5.54, 5.74] },
  warnings: [],
  behaviour: { value: 5.64, standard_error: 0.05, interval: [5.54, 5.74] },
  estimates: [
    {
      estimator: 'dr',
      value: null,
      standard_error: null,
      interval: null,
      bound: 'bca',
      usable: false,
      reason: 'it needs a model',
    },
    {
      estimator: 'cwpdis',
      value: 12.9,
      standard_error: 0.2,
      interval: [12.5, 13.3],
      bound: 'bca',
      usable: true,
      reason: null,
    },
    {
      estimator: 'wis',
      value: 12.8,
      standard_error: 0.2,
      interval: [12.4, null],
      bound: 'bca',
      usable: true,
      reason: null,
    },
  ],
  diagnostics: {
    ess: 185.2,
    ess_by_step: [5000, 1667, 555, 185.2],
    max_weight: 27,
    mean_weight: 1.002,
    matched_journeys: 185,
    unsupported_mass: 0,
    unsupported: [],
    propensity: 'logged',
    weights: { zeros: 4815, classes: [{ from: 27, to: 27, journeys: 185 }] },
    support: {
      states: ['start', 'nothing'],
      actions: ['wait', 'advertisement'],
      states_left_out: 3,
      steps: [
        [5000, 0],
        [0, 1667],
      ],
      target_probability: [
        [1, 0],
        [0, 1],
      ],
    },
  },
  gain: [6.8, 7.7],
  decided_by: 'cwpdis',
  verdict: 'better',
  why: 'By cwpdis the target earns between 6.800 and 7.700 more a journey than today’s policy.',
  log: { id: 'l', name: 'Three offers' },
  policy: { id: 'p', name: 'Advertisement first' },
  truth: { target: 13, behaviour: 17 / 3 },
};

/** What it answers of a policy that does something else. */
export const REFUSED: Proof = {
  ...BETTER,
  estimates: BETTER.estimates.map((one) => ({
    ...one,
    value: null,
    standard_error: null,
    interval: null,
    usable: false,
    reason: 'no logged journey could have been the target’s',
  })),
  diagnostics: {
    ...BETTER.diagnostics,
    ess: 0,
    matched_journeys: 0,
    unsupported_mass: 1,
    unsupported: [{ state: 'start', action: 'letter', target_probability: 1 }],
  },
  gain: null,
  decided_by: null,
  verdict: 'refused',
  why: 'Nothing that was asked is usable.',
  truth: null,
};
