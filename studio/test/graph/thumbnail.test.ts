import { describe, expect, it } from 'vitest';
import { thumbnail } from '../../src/graph/thumbnail';
import { fullTree } from './random';
import { STORIES } from './worlds';

const SMS = { channel: 'sms', message: 'promotion' };

describe('the picture of a tree', () => {
  it('is empty without a step', () => {
    expect(thumbnail(undefined)).toEqual({ levels: 0, rows: 0, dots: [], twigs: [] });
  });

  it('gives each last step a row, and others the middle of what follows', () => {
    const { levels, rows, dots } = thumbnail({
      ...SMS,
      on: { engagement: { ...SMS, on: { negative: SMS } }, negative: SMS },
    });
    const places = Object.fromEntries(dots.map(({ path, level, row }) => [path, [level, row]]));
    // Last steps: engagement/negative in row 0, negative in row 1; the first stands between 0 and 1.
    expect(places).toEqual({
      '': [0, 0.5],
      engagement: [1, 0],
      'engagement/negative': [2, 0],
      negative: [1, 1],
    });
    expect([levels, rows]).toEqual([3, 2]);
  });

  it('draws 15 steps of four levels in 8 rows with 14 lines', () => {
    const { dots, twigs, rows } = thumbnail(fullTree(STORIES, 4));
    expect([dots.length, twigs.length, rows]).toEqual([15, 14, 8]);
  });
});
