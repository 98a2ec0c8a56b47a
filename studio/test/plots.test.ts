import { describe, expect, it } from 'vitest';
import { bars } from '../src/plots/bars';
import { type Curve, curve } from '../src/plots/curve';
import { type EChartsType, init, type PlotOption } from '../src/plots/echarts';
import { estimate, estimateText, forest } from '../src/plots/forest';
import { heatMap, heatMapSize, strength } from '../src/plots/heatMap';
import { COLUMNS_AT_MOST, layersByStep } from '../src/plots/layers';
import { sankey, sankeyHeight } from '../src/plots/sankey';
import { stateGraph, stateGraphSize } from '../src/plots/stateGraph';
import { LIGHT } from '../src/plots/theme';
import { type Tornado, tornado, tornadoHeight } from '../src/plots/tornado';

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
    const svg = drawn(sankey(flow, LIGHT, 900, plain));
    expect(svg).toContain('label b');
    expect(svg).toContain(LIGHT.engagement);
    expect(svg).toContain(LIGHT.negative);
  });

  it('stands a node that nobody reaches', () => {
    expect(drawn(sankey({ ...flow, nodes: [...flow.nodes, node('d', 1)] }, LIGHT, 900, plain))).toContain('label d');
  });

  it('stands headings over its columns', () => {
    const svg = drawn(sankey({ ...flow, headings: ['wave 1', 'wave 2'] }, LIGHT, 900, plain));
    expect(svg).toContain('>wave 1<');
    expect(svg).toContain('>wave 2<');
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
    const svg = drawn(heatMap(data, LIGHT), heatMapSize(data).height);
    expect(svg).toContain('>–<');
    expect(svg).toContain('>1000<');
  });

  it('writes short names of columns level, and makes room for long ones', () => {
    const long = { ...data, columns: ['wait', 'a long name of an action'] };
    expect(drawn(heatMap(data, LIGHT))).not.toContain('rotate');
    expect(heatMapSize(long).height).toBeGreaterThan(heatMapSize(data).height);
    expect(drawn(heatMap(long, LIGHT))).toContain('a long name of an action');
  });
});

describe('columns of states', () => {
  const state = (name: string, step: number, weight = 1, end = false) => ({ name, step, weight, end });
  const names = (columns: ReturnType<typeof layersByStep>): string[][] =>
    columns.map(({ states }) => states.map(({ name }) => name));

  it('stand in the order in which journeys come, the heaviest on top and ends last', () => {
    const columns = layersByStep([
      state('end', 1, 0, true),
      state('c', 2.3),
      state('a', 0),
      state('b', 1.1, 2),
      state('d', 0.9, 5),
    ]);
    expect(names(columns)).toEqual([['a'], ['d', 'b'], ['c'], ['end']]);
    expect(columns.map(({ title }) => title)).toEqual(['step 0', 'step 1', 'step 2', 'end']);
  });

  it('bear the words with which their names begin', () => {
    const [column] = layersByStep([state('wave=1 low', 0), state('wave=1 high', 0)]);
    expect([column?.title, column?.beginning]).toEqual(['wave=1', 'wave=1 ']);
  });

  it('are equally full where there are too many steps, or too many states at one', () => {
    const many = Array.from({ length: 40 }, (_, index) => state(`s${index}`, index));
    const columns = layersByStep([...many, state('end', 40, 0, true)]);
    expect(columns).toHaveLength(COLUMNS_AT_MOST);
    expect(columns[0]?.title).toBe('steps 0 to 5');
    const crowded = layersByStep(many.map((one) => ({ ...one, step: 0 })));
    expect(Math.max(...crowded.map(({ states }) => states.length))).toBe(5);
    expect(names(crowded).flat().sort()).toEqual(many.map(({ name }) => name).sort());
  });
});

describe('a graph of states', () => {
  const node = { action: 'wait', detail: '3 visits', weight: 3, uncertain: false, end: false };
  const states = [
    { ...node, name: 'start a|{b}', step: 0 },
    { ...node, name: 'start second', step: 0, uncertain: true },
    { ...node, name: 'later', step: 1, action: 'email' },
    { name: '(end)', action: '', detail: '', weight: 0, step: null, uncertain: false, end: true },
  ];
  const moves = [
    { from: 'start a|{b}', to: 'later', share: 1 },
    { from: 'later', to: '(end)', share: 0.6 },
    { from: 'later', to: 'start second', share: 0.4 },
    { from: 'later', to: 'later', share: 0.3 },
  ];
  const graph = { states, moves, writeShare: plain };

  it('writes on each card what the heading leaves, and the best action', () => {
    const svg = drawn(stateGraph(graph, LIGHT, 900), stateGraphSize(graph).height);
    for (const text of ['>start<', '>a|{b}<', '>second<', '>▸ email<', '>3 visits<', '>(end)<']) {
      expect(svg).toContain(text);
    }
  });

  it('draws an arrow for every move to another state, broken where it leads back', () => {
    const svg = drawn(stateGraph(graph, LIGHT, 900), stateGraphSize(graph).height);
    expect(svg.match(/<path d="M[^"]*C[^"]*" fill="none"/g)).toHaveLength(3);
    // one move back and the frame of the uncertain state
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  });
});

describe('a learning curve', () => {
  const data: Curve = {
    lines: [
      {
        name: 'warm start',
        points: [
          { x: 0, value: 10, lower: 8, upper: 12 },
          { x: 100, value: 20, lower: 19, upper: 21 },
        ],
      },
      {
        name: 'blank start',
        dotted: true,
        points: [
          { x: 0, value: 0 },
          { x: 100, value: 15 },
        ],
      },
    ],
    optimum: { name: 'exact optimum', value: 22 },
    start: { name: 'your campaign', value: 10 },
    xTitle: 'customers',
    valueTitle: 'value, EUR',
    writeX: plain,
    writeAxisX: plain,
    write: plain,
    writeAxis: plain,
    writeInterval: (value, lower, upper) => `${value}, ${lower} to ${upper}`,
  };

  it('names its lines and the optimum where they end, instead of a legend', () => {
    const svg = drawn(curve(data, LIGHT));
    for (const name of ['warm start', 'blank start', 'exact optimum']) {
      expect(svg).toContain(`>${name}<`);
    }
  });

  it('has a band only where one is known, a dot at the start, and dashes for the optimum', () => {
    const svg = drawn(curve(data, LIGHT));
    expect(svg.match(/fill-opacity="0.16"|opacity="0.16"/g)).toHaveLength(1);
    expect(svg).toContain('stroke-dasharray="6,5"');
    expect(svg).toContain('stroke-dasharray="2,3"');
    expect(svg.match(/stroke-width="2.5"/g)).toHaveLength(1);
  });

  it('spreads its customers by their logarithm where it is told to', () => {
    const points = [0, 20, 1000, 100_000].map((x, at) => ({ x, value: at }));
    const spread = { ...data, isLogarithmic: true, lines: [{ name: 'warm start', points }] };
    // from the power of ten below 20; what is at 0 stands there too
    expect(curve(spread, LIGHT).xAxis).toMatchObject({ type: 'log', min: 10, max: 100_000 });
    const svg = drawn(curve(spread, LIGHT));
    expect(svg).not.toContain('NaN');
    expect(svg).not.toContain('Infinity');
    for (const power of [10, 100, 1000, 10_000, 100_000]) {
      expect(svg).toContain(`>${power}<`);
    }
  });

  it('stands empty before the first point', () => {
    const empty = { ...data, lines: [{ name: 'warm start', points: [] }] };
    expect(drawn(curve(empty, LIGHT))).toContain('<svg');
    expect(drawn(curve({ ...empty, isLogarithmic: true }, LIGHT))).toContain('<svg');
  });
});

describe('a tornado', () => {
  const swing = { name: 'email cost', low: 120, high: 80, lowText: '0.8', highText: '1.2' };
  const data: Tornado = { swings: [swing], base: 100, valueTitle: 'profit', write: plain, writeAxis: plain };

  it('reaches from what the lower number brings to what the higher one brings', () => {
    const svg = drawn(tornado(data, LIGHT, 900), tornadoHeight(data));
    expect(svg).toContain('>email cost<');
    // a higher cost brings less: "+" stands left of "−"
    const at = (sign: string): number => Number(svg.match(new RegExp(`x="([\\d.]+)"[^>]*>\\${sign}<`))?.[1]);
    expect(at('+')).toBeLessThan(at('−'));
  });

  it('grows with its bars', () => {
    expect(tornadoHeight({ ...data, swings: [swing, swing, swing] }) - tornadoHeight(data)).toBe(60);
  });
});
