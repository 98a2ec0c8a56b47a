import { describe, expect, it } from 'vitest';
import { formatFor } from '../src/format/format';
import { bandOf } from '../src/report/learningBand';
import { policyMap } from '../src/report/policyMap';

describe('the band of learning curves', () => {
  it('reaches from the lowest to the highest seed around their mean', () => {
    const band = bandOf([
      [
        [0, 1],
        [10, 4],
      ],
      [
        [0, 1],
        [10, 8],
      ],
    ]);
    expect(band).toEqual([
      { x: 0, value: 1, lower: 1, upper: 1 },
      { x: 10, value: 6, lower: 4, upper: 8 },
    ]);
  });
});

describe('the policy map', () => {
  const map = policyMap(
    [
      {
        state: 'f2f@0:0',
        kind: 'f2f',
        row: 0,
        column: 0,
        terminal: false,
        step: 0,
        value: 2.5,
        action: 'right',
        direction: 'right',
      },
      { state: 'success@0:1', kind: 'success', row: 0, column: 1, terminal: true },
      {
        state: 'pause@1:1',
        kind: 'pause',
        row: 1,
        column: 1,
        terminal: false,
        step: 2,
        value: -1,
        action: 'up',
        direction: 'up',
      },
    ],
    formatFor('en'),
  );
  const cells = [...map.querySelectorAll('tbody td')];

  it('shows kind, direction and value at their place', () => {
    expect(cells.map(({ textContent }) => textContent)).toEqual(['f2f→2.50', 'success■', '', 'pause↑−1.00']);
  });

  it('marks ends and losses', () => {
    expect(cells[1]?.classList.contains('ends')).toBe(true);
    expect(cells[3]?.classList.contains('loss')).toBe(true);
  });
});
