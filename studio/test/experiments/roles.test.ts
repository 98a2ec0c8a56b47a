import { describe, expect, it } from 'vitest';
import { readingJob, rolesOf, rolesOfJob } from '../../src/screens/experiments/read/roles';
import { column, tableOf } from './readings';

const ARMS = column('variant', 'text', { blue: 60, control: 40 });
const BOUGHT = column('bought', 'number', { 0: 90, 1: 10 });
const WHEN = { ...column('when', 'time', {}), distinct: 100 };
const CUSTOMER = { ...column('customer_id', 'text', {}), distinct: 80 };

describe('what columns seem to mean', () => {
  it('is told by their names and what they hold', () => {
    expect(rolesOf(tableOf([CUSTOMER, WHEN, ARMS, BOUGHT]))).toMatchObject({
      arm: 'variant',
      control: 'control',
      outcomes: ['bought'],
      time: 'when',
      id: 'customer_id',
    });
  });

  it('falls back on a column of few texts and the largest arm', () => {
    const colour = column('colour', 'text', { blue: 60, green: 40 });
    const spent = { ...column('spent', 'number', {}), distinct: 70 };
    expect(rolesOf(tableOf([{ ...CUSTOMER, distinct: 100 }, colour, spent]))).toMatchObject({
      arm: 'colour',
      control: 'blue',
      outcomes: ['spent'],
      id: '',
    });
  });

  it('leaves open what it cannot know', () => {
    expect(rolesOf(tableOf([CUSTOMER]))).toMatchObject({ arm: '', control: '', outcomes: [] });
    const gaps = { ...BOUGHT, empty: 3 };
    expect(rolesOf(tableOf([ARMS, gaps])).outcomes).toEqual([]);
  });

  it('is known for the simulated experiment', () => {
    const table = tableOf([], { testbed: 'loyalty', customers: 12_000, seed: 1 });
    expect(rolesOf(table)).toMatchObject({ control: 'reminder', revenue: 'margin', by: ['distance'], planned: 8000 });
  });
});

describe('the request for a reading', () => {
  const table = tableOf([CUSTOMER, WHEN, ARMS, BOUGHT]);
  const roles = { ...rolesOf(table), id: '' };

  it('names only what was chosen', () => {
    expect(readingJob(table, roles)).toEqual({
      kind: 'experiment',
      table: 't',
      arm: 'variant',
      control: 'control',
      outcomes: ['bought'],
      time: 'when',
      correction: 'dunnett',
      level: 0.95,
      planned: 10_000,
    });
  });

  it('waits for a control and an outcome', () => {
    expect(readingJob(table, { ...roles, control: 'nobody' })).toBeUndefined();
    expect(readingJob(table, { ...roles, outcomes: [] })).toBeUndefined();
  });

  it('tells the shares once every arm has its weight', () => {
    expect(readingJob(table, { ...roles, weights: { control: 2 } })).not.toHaveProperty('allocation');
    expect(readingJob(table, { ...roles, weights: { control: 2, blue: 3 } })?.allocation).toEqual([
      { arm: 'blue', weight: 3 },
      { arm: 'control', weight: 2 },
    ]);
    expect(readingJob(table, { ...roles, costs: { blue: 0.8 } })?.costs).toEqual({ blue: 0.8 });
  });

  it('comes back as the form it was made from', () => {
    const asked = readingJob(table, { ...roles, by: ['bought'], costs: { blue: 1 }, level: 90, learn: 60, seed: 7 });
    expect(asked).toMatchObject({ by: ['bought'], learn: 0.6, seed: 7 });
    const back = asked === undefined ? undefined : readingJob(table, rolesOfJob(asked));
    expect(back).toEqual(asked);
  });
});
