import { describe, expect, it } from 'vitest';
import { worldOf } from '../../src/graph/world';
import { byRule } from '../../src/screens/campaign/wave/excluded';
import { DEFAULTS, learningTimeOf, optimizationOf } from '../../src/screens/campaign/wave/settings';
import { BENCHMARK, STORIES } from '../graph/worlds';

const CAMPAIGN = { name: 'c', world: 'w' };

describe('customers of the second wave', () => {
  it('are as many as the world usually needs', () => {
    const varied = { ...BENCHMARK, customersDiffer: true };
    expect(optimizationOf(DEFAULTS, 'c1', CAMPAIGN, STORIES).customers).toBe(10_000_000);
    expect(optimizationOf(DEFAULTS, 'c1', CAMPAIGN, varied).customers).toBe(200_000_000);
    expect(learningTimeOf(DEFAULTS, 'c1', CAMPAIGN, varied).customers).toBe(200_000_000);
  });

  it('are those that the reader sets, whatever the world', () => {
    const settings = { ...DEFAULTS, customers: 5_000 };
    expect(optimizationOf(settings, 'c1', CAMPAIGN, { ...BENCHMARK, customersDiffer: true }).customers).toBe(5_000);
  });

  it('are fewer for a learner that takes them one by one', () => {
    const settings = { ...DEFAULTS, learner: 'actor-critic' } as const;
    const order = optimizationOf(settings, 'c1', CAMPAIGN, { ...BENCHMARK, customersDiffer: true });
    expect(order).toMatchObject({ learner: 'actor-critic', customers: 5_000_000 });
  });

  it('are counted for the learner whose learning time is measured', () => {
    const settings = { ...DEFAULTS, learner: 'expected-sarsa' } as const;
    expect(learningTimeOf(settings, 'c1', CAMPAIGN, STORIES)).toMatchObject({
      learner: 'expected-sarsa',
      customers: 5_000_000,
      seeds: 20,
    });
    const exact = { ...DEFAULTS, learner: 'exact' } as const;
    expect(learningTimeOf(exact, 'c1', CAMPAIGN, STORIES).learner).toBe('q-learning');
  });

  it('differ where their world says so', () => {
    const document = {
      name: 'w',
      currency: 'EUR',
      margin: 1,
      audience: 1,
      depth: 1,
      reactions: { no: 'negative', yes: 'conversion' },
      messages: ['brand'],
      channels: {},
    } as const;
    expect(worldOf({ ...document, messages: ['brand'] }).customersDiffer).toBeUndefined();
    expect(worldOf({ ...document, messages: ['brand'], affinity: { variation: 0.5 } as never }).customersDiffer).toBe(
      true,
    );
  });
});

describe('the rules of the second wave', () => {
  it('are sent where there are any', () => {
    const rules = 'rules: []';
    expect(optimizationOf({ ...DEFAULTS, rules }, 'c1', CAMPAIGN, STORIES)).toMatchObject({ rules });
    expect(learningTimeOf({ ...DEFAULTS, rules }, 'c1', CAMPAIGN, STORIES)).toMatchObject({ rules });
    expect(learningTimeOf(DEFAULTS, 'c1', CAMPAIGN, STORIES)).not.toHaveProperty('rules');
    expect(optimizationOf({ ...DEFAULTS, rules: ' \n' }, 'c1', CAMPAIGN, STORIES)).not.toHaveProperty('rules');
  });

  it('are told by what they excluded, the busiest first', () => {
    const at = (rule: string, action: string, path: string) => ({ rule, action, path, reason: '' });
    expect(
      byRule([at('one text', 'sms/brand', ''), at('no brand', 'sms/brand', 'a'), at('no brand', 'sms/brand', 'b')]),
    ).toEqual([
      { rule: 'no brand', actions: [{ action: 'sms/brand', paths: ['a', 'b'] }] },
      { rule: 'one text', actions: [{ action: 'sms/brand', paths: [''] }] },
    ]);
  });
});
