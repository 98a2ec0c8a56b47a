import { describe, expect, it } from 'vitest';
import { bars } from '../src/plots/bars';
import { type EChartsType, init, type PlotOption } from '../src/plots/echarts';
import { estimate, estimateText, forest } from '../src/plots/forest';
import { heatMap, heatMapHeight, strength } from '../src/plots/heatMap';
import { distancesToEnd, placed } from '../src/plots/layers';
import { sankey, sankeyHeight } from '../src/plots/sankey';
import { stateGraph } from '../src/plots/stateGraph';
import { LIGHT } from '../src/plots/theme';

/** The drawing as SVG, made without a browser. */
function drawn(option: PlotOption, height = 300): string {
  const chart: EChartsType = init(null, undefined, { renderer: 'svg', ssr: true, width: 900, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  // an attribute with a quote in it would make the saved file unreadable
  for (const [tag] of svg.matchAll(/<[a-z][^>]*>/g)) {
    expect(tag).toMatch(/^<[\w:]+(\s[\w:-]+="[^"<]*")*\s*\/?>$/);
  }
  return svg;
}

const plain = (value: number): string => String(value);

describe('a forest plot', () => {
  it('takes a 95 % interval of 1.96 standard errors', () => {
    // by hand: 10 ± 1.959964 · 2 = 6.080072, 13.919928
    const { lower, upper } = estimate('a', 10, 2);
    expect(lower).toBeCloseTo(6.080072, 6);
    expect(upper).toBeCloseTo(13.919928, 6);
  });

  it('writes value, lower to upper', () => {
    expect(estimateText({ name: 'a', value: 2, lower: 1, upper: 3 }, plain)).toBe('2, 1 to 3');
  });

  it('draws each name with its interval beside it', () => {
    const estimates = [
      { name: 'email', value: 2, lower: 1, upper: 3 },
      { name: 'sms <b>', value: 5, lower: 4, upper: 6 },
    ];
    const svg = drawn(forest({ estimates, valueTitle: 'reward', write: plain, writeAxis: plain }, LIGHT, 900));
    expect(svg).toContain('>email<');
    expect(svg).toContain('>2, 1 to 3<');
    expect(svg).toContain('sms &lt;b&gt;');
  });
});

describe('bars', () => {
  it('stand in the given order with their numbers', () => {
    const data = {
      bars: [
        { name: '1', value: 70 },
        { name: '2', value: 30 },
      ],
      nameTitle: 'steps',
      valueTitle: 'journeys',
      write: (value: number) => `n=${value}`,
      writeAxis: plain,
    };
    const svg = drawn(bars(data, LIGHT));
    expect(svg.indexOf('n=70')).toBeGreaterThan(0);
    expect(svg.indexOf('n=30')).toBeGreaterThan(svg.indexOf('n=70'));
  });
});

describe('a sankey', () => {
  const node = (key: string, column: number) => ({ key, label: `label ${key}`, column, colour: LIGHT.neutral });
  const flow = {
    nodes: [node('a', 0), node('b', 1), node('c', 1)],
    links: [
      { from: 'a', to: 'b', value: 3, label: 'engagement', colour: LIGHT.engagement },
      { from: 'a', to: 'c', value: 1, label: 'negative', colour: LIGHT.negative },
    ],
  };

  it('shows labels and never keys, in the colours of the reactions', () => {
    const svg = drawn(sankey(flow, LIGHT, plain));
    expect(svg).toContain('label b');
    expect(svg).toContain(LIGHT.engagement);
    expect(svg).toContain(LIGHT.negative);
  });

  it('stands a node that nobody reaches', () => {
    expect(drawn(sankey({ ...flow, nodes: [...flow.nodes, node('d', 1)] }, LIGHT, plain))).toContain('label d');
  });

  it('grows with its fullest column', () => {
    const many = { ...flow, nodes: Array.from({ length: 40 }, (_, index) => node(`n${index}`, 1)) };
    expect(sankeyHeight(many)).toBeGreaterThan(40 * 24);
  });
});

describe('a heat map', () => {
  const data = {
    rows: ['s'],
    columns: ['wait', 'email'],
    cells: [
      { row: 0, column: 0, value: 0, marked: false },
      { row: 0, column: 1, value: 1000, marked: true },
    ],
    write: plain,
    unit: 'visits',
  };

  it('colours by the logarithm, and nothing where there is no value', () => {
    expect(strength(1000, 1000)).toBeCloseTo(0.55, 12);
    // by hand: .08 + .47 · ln 10 / ln 1000 = .08 + .47 / 3
    expect(strength(9, 999)).toBeCloseTo(0.08 + 0.47 / 3, 12);
    const svg = drawn(heatMap(data, LIGHT), heatMapHeight(data));
    expect(svg).toContain('>–<');
    expect(svg).toContain('>1000<');
  });
});

describe('places of states', () => {
  const move = (from: string, to: string, share = 1) => ({ from, to, share });

  it('counts the likeliest moves to the end, and stops where a way runs in a circle', () => {
    const moves = [
      move('a', 'b', 0.6),
      move('a', 'end', 0.4),
      move('b', 'end'),
      move('c', 'c', 0.9),
      move('c', 'b', 0.1),
    ];
    expect(Object.fromEntries(distancesToEnd(moves))).toEqual({ a: 2, b: 1, c: 2, end: 0 });
    expect(distancesToEnd([move('x', 'y'), move('y', 'x')]).get('x')).toBe(1);
  });

  it('puts what is farther from the end to the left', () => {
    const moves = [move('a', 'b'), move('b', 'end')];
    const columns = placed(['end', 'a', 'b'], moves, distancesToEnd(moves)).map(({ column }) => column);
    expect(columns).toEqual([2, 0, 1]);
  });

  it('gives every name a place of its own, whatever the moves are', () => {
    const names = Array.from({ length: 60 }, (_, index) => `s${index}`);
    const moves = names.map((name, index) => move(name, `s${(index * 7) % 60}`));
    const places = placed(names, moves, distancesToEnd(moves)).map(({ column, row }) => `${column}/${row}`);
    expect(new Set(places).size).toBe(60);
  });

  it('keeps braces in names from becoming marks', () => {
    const states = [{ name: 'a|{b}', label: 'wait', weight: 1, end: false }];
    const graph = { states, moves: [], distances: new Map(), writeWeight: plain, writeShare: plain };
    expect(drawn(stateGraph(graph, LIGHT, 900))).toContain('a¦(b)');
  });
});
