import type { CustomSeriesOption } from 'echarts/charts';
import type { PlotOption } from './echarts';
import { shared, TEXT_SIZE, tooltip, valueAxis } from './style';
import { FONT, type Theme } from './theme';

/** A point of a curve; a band reaches from lower to upper where both are known. */
export interface CurvePoint {
  readonly x: number;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

export interface CurveLine {
  readonly name: string;
  /** In the order of x. */
  readonly points: readonly CurvePoint[];
  /** The second of two lines is dotted, so that no colour has to tell them apart. */
  readonly dotted?: boolean;
  /** Where its name stands: at the end of the line, or where its band ends above. */
  readonly nameAt?: 'line' | 'upper';
}

/** A value with its name. */
export interface Level {
  readonly name: string;
  readonly value: number;
}

export interface Curve {
  readonly lines: readonly CurveLine[];
  /** Drawn as a dashed line over the whole width, such as the exact optimum. */
  readonly optimum?: Level;
  /** Drawn as a dot at the left, such as what a human's campaign is worth. */
  readonly start?: Level;
  /** What x is, with its unit. */
  readonly xTitle: string;
  /** What the values are, with their unit. */
  readonly valueTitle: string;
  /** The top of the value axis where values have a greatest one, such as a share's 1. */
  readonly valueMost?: number;
  /** What the value axis holds at least, so that several plots stand on one scale. */
  readonly reach?: readonly [number, number];
  /** Whether x is spread by its logarithm; what has no logarithm then stands at the left edge. */
  readonly isLogarithmic?: boolean;
  readonly writeX: (x: number) => string;
  readonly writeAxisX: (x: number) => string;
  readonly write: (value: number) => string;
  readonly writeAxis: (value: number) => string;
  /** "value, lower to upper" in the reader's language. */
  readonly writeInterval: (value: number, lower: number, upper: number) => string;
}

const DASHED = [6, 5];
const DOTTED = [2, 3];
const BAND_OPACITY = 0.16;
const DOT_RADIUS = 5;
const REACH = 7;
const LABEL_WIDTH = 118;
const NAME_WIDTH = LABEL_WIDTH - 8;
const LINE_HEIGHT = 15;

/** About the width of a letter, to know how many lines a name takes. */
const LETTER_WIDTH = 6.5;

type Place = (x: number, value: number) => number[];

/** Curves with their bands, the optimum as a dashed line, and the start as a dot; names stand at their lines. */
export function curve(data: Curve, theme: Theme): PlotOption {
  return {
    ...shared(theme),
    tooltip: { ...tooltip(theme), trigger: 'item' },
    grid: { left: 44, right: LABEL_WIDTH, top: 14, bottom: 40, containLabel: true },
    xAxis: xAxis(data, theme),
    yAxis: {
      ...valueAxis(theme, data.valueTitle, data.writeAxis),
      nameGap: 52,
      scale: true,
      ...(data.valueMost !== undefined && { max: data.valueMost }),
    },
    series: [
      ...data.lines.map((line) => bandOf(data, line, theme)),
      ...data.lines.map((line) => lineOf(data, line, theme)),
      ...(data.optimum === undefined ? [] : [levelOf(data, data.optimum, theme)]),
      namesOf(data, theme),
      ...(data.reach === undefined ? [] : [reachOf(data, data.reach)]),
      ...data.lines.map((line) => pointsOf(data, line)),
      ...(data.start === undefined ? [] : [startOf(data, data.start, theme)]),
    ],
  };
}

function xAxis(data: Curve, theme: Theme): object {
  const axis = { ...valueAxis(theme, data.xTitle, data.writeAxisX), max: lastX(data), splitLine: { show: false } };
  return data.isLogarithmic === true ? { ...axis, type: 'log', min: firstX(data) } : axis;
}

/** The left end of the x axis: 0, or the power of ten at or below the least x that has a logarithm. */
function firstX({ lines, isLogarithmic }: Curve): number {
  if (isLogarithmic !== true) {
    return 0;
  }
  const least = Math.min(...lines.flatMap(({ points }) => points.map(({ x }) => x).filter((x) => x > 0)));
  return Number.isFinite(least) ? 10 ** Math.floor(Math.log10(least)) : 1;
}

/** The right end of the x axis: where the longest line ends; 1 where all end at 0. */
function lastX({ lines }: Curve): number {
  return Math.max(0, ...lines.map(({ points }) => points.at(-1)?.x ?? 0)) || 1;
}

function colourOf({ dotted }: CurveLine, theme: Theme): string {
  return dotted ? theme.muted : theme.text;
}

function bandOf(data: Curve, { points }: CurveLine, theme: Theme): CustomSeriesOption {
  const known = points.filter(({ lower, upper }) => lower !== undefined && upper !== undefined);
  return drawn(firstX(data), known.length < 2 ? [] : [[known[0]?.x ?? 0, known[0]?.value ?? 0]], (place) => {
    const upper = known.map(({ x, upper: value = 0 }) => place(x, value));
    const lower = known.map(({ x, lower: value = 0 }) => place(x, value)).reverse();
    const style = { fill: theme.neutral, opacity: BAND_OPACITY };
    return { type: 'polygon', shape: { points: [...upper, ...lower] as [number, number][] }, style };
  });
}

function lineOf(data: Curve, line: CurveLine, theme: Theme): CustomSeriesOption {
  const { points, dotted } = line;
  const last = points.at(-1);
  return drawn(firstX(data), last === undefined ? [] : [[last.x, last.value]], (place) => {
    const way = points.map(({ x, value }) => place(x, value)) as [number, number][];
    const stroke = { fill: 'none', stroke: colourOf(line, theme), lineWidth: 2, lineDash: dotted ? DOTTED : null };
    return { type: 'polyline', shape: { points: way }, style: stroke };
  });
}

function levelOf(data: Curve, { value }: Level, theme: Theme): CustomSeriesOption {
  const last = lastX(data);
  return drawn(firstX(data), [[last, value]], (place) => {
    const [from = [0, 0], to = [0, 0]] = [place(0, value), place(last, value)];
    const style = { stroke: theme.text, lineWidth: 1.5, lineDash: DASHED };
    const shape = { x1: from[0] ?? 0, y1: from[1] ?? 0, x2: to[0] ?? 0, y2: to[1] ?? 0 };
    return { type: 'line', shape, style };
  });
}

/** Two heights that the value axis then holds; nothing is drawn of them. */
function reachOf(data: Curve, reach: readonly [number, number]): CustomSeriesOption {
  const from = firstX(data);
  const heights = reach.map((height) => [from, height]);
  return drawn(from, heights, () => ({ type: 'group', children: [] }));
}

/** Points that nobody sees, but that answer to the pointer. */
function pointsOf(data: Curve, { name, points }: CurveLine): CustomSeriesOption {
  const values = points.map(({ x, value, lower, upper }) => [x, value, lower ?? value, upper ?? value]);
  const circle = (place: Place, index: number): object => {
    const [cx = 0, cy = 0] = place(points[index]?.x ?? 0, points[index]?.value ?? 0);
    return { type: 'circle', shape: { cx, cy, r: REACH }, style: { fill: 'transparent' } };
  };
  return {
    ...drawn(firstX(data), values, circle),
    silent: false,
    encode: { x: 0, y: [1, 2, 3] },
    tooltip: { formatter: (item) => pointText(data, name, points[(item as { dataIndex: number }).dataIndex]) },
  };
}

function startOf(data: Curve, { name, value }: Level, theme: Theme): CustomSeriesOption {
  const dot = (place: Place): object => {
    const [cx = 0, cy = 0] = place(0, value);
    const style = { fill: theme.surface, stroke: theme.text, lineWidth: 2.5 };
    return { type: 'circle', shape: { cx, cy, r: DOT_RADIUS }, style };
  };
  return {
    ...drawn(firstX(data), [[0, value]], dot),
    silent: false,
    tooltip: { formatter: () => `${name}: ${data.write(value)}` },
  };
}

/**
 * A series that is drawn by hand, for the axes and for nothing else.
 *
 * @param from the left end of the x axis
 */
function drawn(
  from: number,
  data: readonly (readonly number[])[],
  draw: (place: Place, index: number) => object,
): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: data.map(([x = 0, ...values]) => [Math.max(x, from), ...values]),
    renderItem: ({ dataIndex }, api) =>
      draw((x, value) => api.coord([Math.max(x, from), value]), dataIndex) as ReturnType<
        NonNullable<CustomSeriesOption['renderItem']>
      >,
  };
}

/** The names of the lines and of the optimum at their right ends, moved apart where lines end close to each other. */
function namesOf(data: Curve, theme: Theme): CustomSeriesOption {
  const last = lastX(data);
  const ends = [
    ...(data.optimum === undefined ? [] : [{ ...data.optimum, x: last, fill: theme.text }]),
    ...data.lines.flatMap((line) => {
      const end = line.points.at(-1);
      const value = (line.nameAt === 'upper' ? end?.upper : undefined) ?? end?.value ?? 0;
      return end === undefined ? [] : [{ name: line.name, value, x: end.x, fill: colourOf(line, theme) }];
    }),
  ].sort((one, other) => other.value - one.value);
  return drawn(firstX(data), ends.length === 0 ? [] : [[last, ends[0]?.value ?? 0]], (place) => {
    const heights = ends.map(({ name }) => LINE_HEIGHT * Math.ceil((name.length * LETTER_WIDTH) / NAME_WIDTH));
    const middles = movedApart(
      ends.map(({ x, value }) => place(x, value)[1] ?? 0),
      heights,
    );
    const children = ends.map(({ name, x, value, fill }, at) =>
      label(name, place(x, value)[0] ?? 0, middles[at] ?? 0, fill),
    );
    return { type: 'group', children };
  });
}

/**
 * Middles of labels from top to bottom, each moved down just as far as the one above needs room.
 *
 * @param wanted middles in ascending order
 * @param heights of the labels
 */
export function movedApart(wanted: readonly number[], heights: readonly number[]): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map((middle, at) => {
    const half = (heights[at] ?? 0) / 2;
    const moved = Math.max(middle, free + half);
    free = moved + half;
    return moved;
  });
}

function label(text: string, x: number, y: number, fill: string) {
  const style = { text, x: x + 6, y, fill, fontFamily: FONT, fontSize: TEXT_SIZE, lineHeight: LINE_HEIGHT };
  return {
    type: 'text' as const,
    style: { ...style, width: NAME_WIDTH, overflow: 'break' as const, verticalAlign: 'middle' as const },
  };
}

function pointText({ writeX, write, writeInterval, xTitle }: Curve, name: string, point?: CurvePoint): string {
  if (point === undefined) {
    return '';
  }
  const { x, value, lower, upper } = point;
  const said = lower === undefined || upper === undefined ? write(value) : writeInterval(value, lower, upper);
  return `${name}\n${xTitle}: ${writeX(x)}\n${said}`;
}
