import { describe, expect, it } from 'vitest';
import { firstPlan, planOf, questionOf, withArm } from '../../src/screens/experiments/plan/planSettings';

const FIRST = firstPlan(['control', 'letter', 'call']);

describe('the question of a plan', () => {
  it('asks in shares what the form holds in percent', () => {
    expect(questionOf(FIRST)).toEqual({
      arms: [
        { arm: 'control', weight: 1 },
        { arm: 'letter', weight: 1 },
        { arm: 'call', weight: 1 },
      ],
      outcome: 'rate',
      baseline: 0.1,
      effect: 0.02,
      power: 0.8,
      level: 0.05,
      sides: 'two',
      correction: 'none',
      entrants_per_day: 500,
    });
    // 12.3 / 100 is 0.12300000000000001 in binary fractions
    expect(questionOf({ ...FIRST, rate: 12.3 })?.baseline).toBe(0.123);
  });

  it('asks for means by their deviation', () => {
    const question = questionOf({ ...FIRST, outcome: 'mean', deviation: 50, difference: -4, test: 't', perDay: '' });
    expect(question).toMatchObject({ outcome: 'mean', deviation: 50, effect: -4, test: 't' });
    expect(question).not.toHaveProperty('baseline');
    expect(question).not.toHaveProperty('entrants_per_day');
  });

  it('waits until every number is there and every arm has a name of its own', () => {
    expect(questionOf({ ...FIRST, rate: '' })).toBeUndefined();
    expect(questionOf({ ...FIRST, points: 0 })).toBeUndefined();
    expect(questionOf({ ...FIRST, power: '' })).toBeUndefined();
    expect(questionOf({ ...FIRST, outcome: 'mean', deviation: '' })).toBeUndefined();
    const renamed = (name: string) => FIRST.arms.map((arm) => (arm.key === 2 ? { ...arm, name } : arm));
    expect(questionOf({ ...FIRST, arms: renamed(' ') })).toBeUndefined();
    expect(questionOf({ ...FIRST, arms: renamed(' letter ') })).toBeUndefined();
  });

  it('comes back as the form it was kept from', () => {
    const plan = { ...FIRST, rate: 12.3, points: 1.1, correction: 'dunnett' as const, sides: 'one' as const };
    const question = questionOf(plan);
    expect(question === undefined ? undefined : planOf(question, FIRST)).toEqual(plan);
    const mean = { ...FIRST, outcome: 'mean' as const, mean: 20, deviation: 50, difference: 4, test: 't' as const };
    const other = questionOf(mean);
    expect(other === undefined ? undefined : questionOf(planOf(other, FIRST))).toEqual(other);
  });

  it('reads a lift as an effect', () => {
    const arms = [{ arm: 'a' }, { arm: 'b' }];
    expect(planOf({ arms, outcome: 'rate', baseline: 0.1, lift: 0.2 }, FIRST)).toMatchObject({ rate: 10, points: 2 });
  });

  it('gains arms that are told apart', () => {
    const more = withArm(withArm(FIRST, String), String);
    expect(more.arms.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4]);
    expect(more.arms.at(-1)?.name).toBe('4');
  });
});
