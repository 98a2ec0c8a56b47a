import { describe, expect, it } from 'vitest';
import type { CampaignSummary, LogSummary } from '../../src/api/schema';
import { policyName, readPolicy } from '../../src/screens/proof/policyFile';
import {
  askedBy,
  FIRST_SETTINGS,
  FROM_LOG,
  needsRange,
  ofCampaign,
  proofJob,
  saysTarget,
  triedOn,
} from '../../src/screens/proof/proofSettings';
import { simulatedLogJob } from '../../src/screens/proof/simulatedLog';
import { inOrder } from '../../src/screens/proof/testbedPolicies';
import { BETTER } from './proofs';

function campaign(id: string, world: string, version: number): CampaignSummary {
  return { id, name: id, world, version, steps: 1, created_at: '', saved_at: '' };
}

describe('the request for a proof', () => {
  const chosen = { ...FIRST_SETTINGS, log: 'l', policy: 'p' };

  it('is made once a log and a policy are chosen', () => {
    expect(proofJob(FIRST_SETTINGS, [])).toBeUndefined();
    expect(proofJob({ ...FIRST_SETTINGS, log: 'l' }, [])).toBeUndefined();
    expect(proofJob(chosen, [])).toEqual({
      kind: 'proof',
      log: 'l',
      policy: 'p',
      bound: 'bca',
      discount: 1,
      level: 0.95,
      seed: 1,
    });
  });

  it('names no policy where the log says what the policy does', () => {
    expect(proofJob({ ...chosen, policy: FROM_LOG }, [])).not.toHaveProperty('policy');
  });

  it('names the policy to compare with where it is not today’s', () => {
    expect(proofJob(chosen, [])).not.toHaveProperty('baseline');
    expect(proofJob({ ...chosen, baseline: 'b' }, [])).toMatchObject({ baseline: 'b' });
  });

  it('names a campaign with its version as long as there is one', () => {
    const tried = { ...chosen, policy: ofCampaign('c') };
    expect(proofJob(tried, [campaign('c', 'stories', 3)])).toMatchObject({ campaign: 'c', version: 3 });
    expect(proofJob(tried, [campaign('c', 'stories', 3)])).not.toHaveProperty('policy');
    expect(proofJob(tried, [])).toBeUndefined();
  });

  it('offers the campaigns of the world whose customers the log shows', () => {
    const campaigns = [campaign('a', 'stories', 1), campaign('b', 'benchmark', 1)];
    const drawn = { simulation: { testbed: 'world', world: 'stories', customers: 5, seed: 1 } } as LogSummary;
    expect(triedOn(drawn, campaigns).map(({ id }) => id)).toEqual(['a']);
    expect(triedOn({ simulation: null } as LogSummary, campaigns)).toEqual([]);
  });

  it('leaves out what nobody filled in', () => {
    expect(proofJob({ ...chosen, horizon: 3, discount: '' }, [])).toMatchObject({ horizon: 3 });
    expect(proofJob({ ...chosen, horizon: 3, discount: '' }, [])).not.toHaveProperty('discount');
  });

  it('is filled in from a proof that is shown', () => {
    expect(askedBy(BETTER, FIRST_SETTINGS)).toMatchObject({ log: 'l', policy: 'p' });
    expect(askedBy({ ...BETTER, policy: null }, FIRST_SETTINGS)).toMatchObject({ log: 'l', policy: FROM_LOG });
    const ofDrawn = { ...BETTER, policy: null, campaign: { id: 'c', name: 'Brand first' } };
    expect(askedBy(ofDrawn, FIRST_SETTINGS).policy).toBe(ofCampaign('c'));
  });

  it('sends ranges only to the bounds that ask for them', () => {
    const ranged = { ...chosen, lowest: 0, highest: 10, weight: 27 };
    expect(proofJob(ranged, [])).not.toHaveProperty('reward_range');
    expect(proofJob({ ...ranged, bound: 'hoeffding' }, [])).toMatchObject({ reward_range: [0, 10], max_weight: 27 });
    expect(proofJob({ ...ranged, lowest: '', bound: 'hoeffding' }, [])).not.toHaveProperty('reward_range');
    expect(needsRange('t')).toBe(false);
  });
});

describe('a log', () => {
  const log: LogSummary = {
    id: 'l',
    name: 'l',
    format: 'csv',
    size: 1,
    created_at: '2026-05-01T12:00:00Z',
    journeys: 1,
    steps: 1,
    columns: ['journey_id', 'propensity'],
    simulation: null,
  };

  it('says what the policy does where it has the column', () => {
    expect(saysTarget(log)).toBe(false);
    expect(saysTarget({ ...log, columns: [...log.columns, 'target_propensity'] })).toBe(true);
    expect(saysTarget(undefined)).toBe(false);
  });
});

describe('a policy', () => {
  it('comes from a file of JSON under its name', () => {
    expect(readPolicy('{"kind": "stationary", "states": {}}')).toEqual({ kind: 'stationary', states: {} });
    expect(readPolicy('kind: stationary')).toBeUndefined();
    expect(policyName('spring.JSON')).toBe('spring');
    expect(policyName('.json')).toBe('.json');
  });

  it('of the testbed says what to send in every state that there is', () => {
    const { states = {} } = inOrder('advertisement', 'large-discount', 'small-discount');
    // start, nothing, three after one offer and nine after two
    expect(Object.keys(states)).toHaveLength(14);
    expect(states['small-discount']).toEqual({ 'large-discount': 1 });
    expect(states['large-discount>advertisement']).toEqual({ 'small-discount': 1 });
  });
});

describe('the request for a simulated log', () => {
  const form = { name: ' Spring ', world: '', campaign: '', exploration: 0.2, customers: 500, seed: 1 };
  const drawn = { kind: 'simulated-log', name: 'Spring', customers: 500, seed: 1 };

  it('is of the testbed, of a world by chance, or of a world led by a campaign', () => {
    expect(simulatedLogJob(form, [])).toEqual({ ...drawn, testbed: 'next-best-action' });
    expect(simulatedLogJob({ ...form, world: 'stories' }, [])).toEqual({
      ...drawn,
      testbed: 'world',
      world: 'stories',
    });
    expect(simulatedLogJob({ ...form, world: 'stories', campaign: 'c' }, [campaign('c', 'stories', 2)])).toEqual({
      ...drawn,
      testbed: 'world',
      world: 'stories',
      campaign: 'c',
      version: 2,
      exploration: 0.2,
    });
  });

  it('waits for what is missing', () => {
    expect(simulatedLogJob({ ...form, name: ' ' }, [])).toBeUndefined();
    expect(simulatedLogJob({ ...form, customers: '' }, [])).toBeUndefined();
    expect(simulatedLogJob({ ...form, world: 'stories', campaign: 'gone' }, [])).toBeUndefined();
  });
});
