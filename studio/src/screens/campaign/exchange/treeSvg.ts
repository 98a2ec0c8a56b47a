import { type Figures, flowTo, lineWidth } from '../../../graph/figures';
import type { Item, Layout, Line, Placed } from '../../../graph/layout';
import { lineEnds, linePath } from '../../../graph/linePath';
import type { Speech } from '../../../i18n/changeText';
import { FONT, reactionColour, type Theme } from '../../../plots/theme';
import { escaped, tag, text } from './svgText';

/** What a drawing of a campaign for a file needs. */
export interface Drawing {
  readonly title: string;
  readonly layout: Layout;
  /** Of a launch; absent before it. */
  readonly figures: Figures | undefined;
  readonly theme: Theme;
  readonly speech: Speech;
}

export interface SvgFile {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 28;
const TITLE_HEIGHT = 40;
const MARK = 6;

/** A campaign's tree as an SVG file, with its figures where it was launched; the same drawing gives the same bytes. */
export function treeSvg(drawing: Drawing): SvgFile {
  const { layout, theme, title } = drawing;
  const width = Math.ceil(layout.width + 2 * MARGIN);
  const height = Math.ceil(layout.height + 2 * MARGIN + TITLE_HEIGHT);
  const tree = [
    ...layout.lines.map((line) => lineOf(line, drawing)),
    ...layout.items.map((one) => itemOf(one, drawing)),
  ];
  const content = [
    tag('title', {}, escaped(title)),
    tag('rect', { width, height, fill: theme.page }),
    text(title, { x: MARGIN, y: MARGIN + 14, 'font-size': 18, 'font-weight': 600, fill: theme.text }),
    tag('g', { transform: `translate(${MARGIN} ${MARGIN + TITLE_HEIGHT})` }, tree.join('\n')),
  ];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONT,
  };
  return { svg: `${tag('svg', frame, `\n${content.join('\n')}\n`)}\n`, width, height };
}

function pathOf(item: Item): string {
  return item.kind === 'entrance' ? '' : item.path;
}

function lineOf(line: Line, { layout, figures, theme, speech }: Drawing): string {
  const { start, end } = lineEnds(line, layout.direction);
  const colour = line.reaction === undefined ? theme.neutral : reactionColour(line.reaction, theme);
  const flow = figures && flowTo(figures, pathOf(line.to.item));
  const width = flow === undefined ? lineWidth(0, 0) : lineWidth(flow.people, figures?.get('')?.people ?? 0);
  const stroke = { fill: 'none', stroke: colour, 'stroke-opacity': 0.55, 'stroke-width': width };
  const drawn = tag('path', { d: linePath(start, end, layout.direction), ...stroke });
  if (line.reaction === undefined || line.to.item.kind !== 'step') {
    return drawn;
  }
  const right = layout.direction === 'right';
  const place = { x: end.x - (right ? 8 : 0), y: end.y - 7, 'text-anchor': right ? 'end' : 'middle' };
  return drawn + text(flowText(line.reaction, line.to, figures, speech), { ...place, 'font-size': 12, fill: colour });
}

/** "Engagement 1.20M · 5.2%", or the name alone before a launch. */
function flowText(reaction: string, { item }: Placed, figures: Figures | undefined, { names, format }: Speech): string {
  const flow = figures && flowTo(figures, pathOf(item));
  const share = flow?.share === undefined ? '' : ` · ${format.percent(flow.share)}`;
  return flow === undefined
    ? names.reaction(reaction)
    : `${names.reaction(reaction)} ${format.short(flow.people)}${share}`;
}

function itemOf(placed: Placed, drawing: Drawing): string {
  const { item, x, y, width, height } = placed;
  const { theme, layout } = drawing;
  if (item.kind === 'step') {
    return cardOf(placed, drawing);
  }
  if (item.kind === 'entrance') {
    return tag('circle', { cx: x + width / 2, cy: y + height / 2, r: 7, fill: theme.text });
  }
  const { reaction } = item;
  if (reaction === undefined) {
    return '';
  }
  const right = layout.direction === 'right';
  const [cx, cy] = right ? [x + MARK + 3, y + height / 2] : [x + width / 2, y + MARK + 3];
  const colour = reactionColour(reaction.kind, theme);
  const label = right ? { x: cx + 14, y: cy + 4 } : { x: cx, y: cy + 24, 'text-anchor': 'middle' };
  const said = flowText(reaction.name, placed, drawing.figures, drawing.speech);
  return markOf(reaction.kind, cx, cy, colour) + text(said, { ...label, 'font-size': 12, fill: colour });
}

/** A conversion is a diamond, every other end of a branch a dot. */
function markOf(kind: string, cx: number, cy: number, fill: string): string {
  return kind === 'conversion'
    ? tag('path', { d: `M${cx - MARK},${cy}L${cx},${cy - MARK}L${cx + MARK},${cy}L${cx},${cy + MARK}Z`, fill })
    : tag('circle', { cx, cy, r: 5, fill });
}

function cardOf({ item, x, y, width, height }: Placed, { figures, theme, speech }: Drawing): string {
  if (item.kind !== 'step') {
    return '';
  }
  const { names, format, words } = speech;
  const { channel, message, wait_days: wait } = item.step;
  const found = figures?.get(item.path);
  const card = { x, y, width, height, rx: 10, fill: theme.surface, stroke: theme.line };
  const waits = wait === undefined ? '' : ` · ${words.canvas.waits(wait)}`;
  const left = x + 14;
  const lines = [
    text(names.channel(channel), { x: left, y: y + 26, 'font-size': 14, 'font-weight': 600, fill: theme.text }),
    text(names.message(message) + waits, { x: left, y: y + 45, 'font-size': 12.5, fill: theme.muted }),
  ];
  if (found !== undefined) {
    const { people, conversions, cost } = found;
    const said = `${format.short(people)}  ◆ ${format.short(conversions)}  ${format.shortMoney(cost)}`;
    lines.push(text(said, { x: left, y: y + 70, 'font-size': 12.5, fill: theme.text }));
  }
  return tag('rect', card) + lines.join('');
}
