import { describe, expect, it } from 'vitest';
import { LIGHT } from '../src/plots/theme';
import type { LogStatistics } from '../src/report/documents';
import { columnMoves, stateFlow } from '../src/report/stateFlow';
import statistics from './fixtures/log-statistics-without-flow.json';

const log = statistics as unknown as LogStatistics;

describe('the flow of a log', () => {
  it('cannot run in a circle where only transitions are told', () => {
    const { nodes, links } = stateFlow(columnMoves(log), LIGHT);
    const column = (key: string): number => nodes.find((node) => node.key === key)?.column ?? -1;
    for (const { from, to } of links) {
      expect([column(from), column(to)]).toEqual([0, 1]);
    }
  });

  it('keeps every move', () => {
    const { links } = stateFlow(columnMoves(log), LIGHT);
    const total = log.transitions.reduce((sum, { count }) => sum + count, 0);
    expect(links.reduce((sum, { value }) => sum + value, 0)).toBe(total);
  });

  it('puts small states of a column together', () => {
    const moves = Array.from({ length: 20 }, (_, index) => ({
      column: 0,
      from: 'a',
      to: `s${index}`,
      count: index + 1,
    }));
    const { nodes, links } = stateFlow(moves, LIGHT);
    expect(nodes.filter(({ column }) => column === 1)).toHaveLength(9);
    // by hand: the twelve smallest are 1 + 2 + … + 12 = 78
    expect(links.find(({ to }) => to === '1:other states')?.value).toBe(78);
  });

  it('counts columns from the first step told', () => {
    const flow = [{ step: 3, from: 'a', to: 'b', count: 2 }];
    expect(columnMoves({ ...log, flow })).toEqual([{ column: 0, from: 'a', to: 'b', count: 2 }]);
  });
});
