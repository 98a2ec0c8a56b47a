import { FONT, type Theme } from '../plots/theme';
import type { Step } from './campaign';
import { type Figures, flowTo, lineWidth } from './figures';
import { isCard, type Placed } from './items';
import type { Layout, Line } from './layout';
import { labelAbove, lineEnds, linePath } from './linePath';
import type { Split } from './split';
import type { Lead, World } from './world';

/** How a drawing says what it shows. */
export interface DrawingWords {
  readonly channel: (name: string) => string;
  readonly message: (name: string) => string;
  readonly reaction: (name: string) => string;
  /** Few letters for a large number: 10.0M. */
  readonly people: (count: number) => string;
  readonly share: (share: number) => string;
  readonly money: (amount: number) => string;
  /** What a split is called, and the columns that it looks at. */
  readonly split: (split: Split) => readonly [title: string, columns: string];
  /** Days before a step: "3 d". */
  readonly wait: (days: number) => string;
}

/** A campaign as it stands on the canvas. */
export interface Drawn {
  readonly title: string;
  readonly layout: Layout;
  readonly world: World;
  /** Of a launch; absent before it. */
  readonly figures: Figures | undefined;
  readonly words: DrawingWords;
  readonly theme: Theme;
}

/** Room around the tree, and above it for the title. */
const MARGIN = 32;
const TITLE = 40;

const COLOURS: Readonly<Record<Lead['kind'], keyof Theme>> = {
  way: 'neutral',
  negative: 'negative',
  engagement: 'engagement',
  conversion: 'conversion',
  'opt-out': 'optOut',
};

/** Text as text, whatever a name holds. */
function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  // Control characters other than tab and line ends have no place in XML.
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '').replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

function colour(reaction: Lead | undefined, theme: Theme): string {
  return reaction === undefined ? theme.neutral : theme[COLOURS[reaction.kind]];
}

interface TextStyle {
  readonly fill: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function text(
  x: number,
  y: number,
  said: string,
  { fill, size = 12.5, bold = false, anchor = 'start' }: TextStyle,
): string {
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}" text-anchor="${anchor}"${weight}>${escaped(said)}</text>`;
}

function stepLines(step: Step, { words }: Drawn): readonly [string, string] {
  const wait = step.wait_days === undefined ? '' : ` · ${words.wait(step.wait_days)}`;
  return [words.channel(step.channel), `${words.message(step.message)}${wait}`];
}

function card({ x, y, width, height }: Placed, path: string, step: Step, drawn: Drawn): string {
  const { theme, words, figures } = drawn;
  const [channel, message] = stepLines(step, drawn);
  const found = figures?.get(path);
  const top = found === undefined ? y + height / 2 - 6 : y + 26;
  const parts = [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${theme.surface}" stroke="${theme.neutral}"/>`,
    text(x + 14, top, channel, { fill: theme.text, size: 14, bold: true }),
    text(x + 14, top + 18, message, { fill: theme.muted }),
  ];
  if (found !== undefined) {
    const bottom = y + height - 13;
    parts.push(
      text(x + 14, bottom, words.people(found.people), { fill: theme.text, bold: true }),
      text(x + 66, bottom, `◆ ${words.people(found.conversions)}`, { fill: theme.conversion }),
      text(x + width - 12, bottom, words.money(found.cost), { fill: theme.muted, anchor: 'end' }),
    );
  }
  return parts.join('');
}

/** A card with two corners cut, as on the canvas. */
function splitCard({ x, y, width, height }: Placed, split: Split, { theme, words }: Drawn): string {
  const [title, columns] = words.split(split);
  const middle = y + height / 2;
  const cut = 18;
  const right = x + width;
  const outline = `M${x + cut},${y}H${right - cut}L${right},${middle}L${right - cut},${y + height}H${x + cut}L${x},${middle}Z`;
  return [
    `<path d="${outline}" fill="${theme.surface}" stroke="${theme.neutral}"/>`,
    text(x + width / 2, middle - 3, title, { fill: theme.text, size: 13.5, bold: true, anchor: 'middle' }),
    text(x + width / 2, middle + 15, columns, { fill: theme.muted, anchor: 'middle' }),
  ].join('');
}

function mark(x: number, y: number, reaction: Lead, theme: Theme): string {
  const fill = colour(reaction, theme);
  if (reaction.kind === 'conversion') {
    return `<path d="M${x},${y - 7}l7,7l-7,7l-7,-7z" fill="${fill}"/>`;
  }
  return reaction.kind === 'opt-out'
    ? `<path d="M${x - 5},${y - 5}l10,10m0,-10l-10,10" stroke="${fill}" stroke-width="2.5" fill="none"/>`
    : `<circle cx="${x}" cy="${y}" r="5.5" fill="${fill}"/>`;
}

function flowText(path: string, { figures, words }: Drawn): string {
  const flow = figures === undefined ? undefined : flowTo(figures, path);
  if (flow === undefined) {
    return '';
  }
  return flow.share === undefined
    ? words.people(flow.people)
    : `${words.people(flow.people)} · ${words.share(flow.share)}`;
}

function branch({ x, y, height }: Placed, path: string, reaction: Lead, drawn: Drawn): string {
  const { theme, words } = drawn;
  const name = words.reaction(reaction.name);
  const people = flowText(path, drawn);
  const fill = colour(reaction, theme);
  const middle = y + height / 2;
  return mark(x + 9, middle, reaction, theme) + text(x + 24, middle + 4, `${name} ${people}`.trim(), { fill });
}

function itemDrawn(placed: Placed, drawn: Drawn): string {
  const { item, x, y, width } = placed;
  switch (item.kind) {
    case 'entrance':
      return `<circle cx="${x + width / 2}" cy="${y + width / 2}" r="7" fill="${drawn.theme.text}"/>`;
    case 'step':
      return card(placed, item.path, item.step, drawn);
    case 'split':
      return splitCard(placed, item.split, drawn);
    case 'branch':
      return item.reaction === undefined ? '' : branch(placed, item.path, item.reaction, drawn);
    case 'end':
      return branch(placed, item.path, item.reaction, drawn);
  }
}

function lineLabel(line: Line, reaction: string, width: number, drawn: Drawn, fill: string): string {
  const { direction } = drawn.layout;
  const { end } = lineEnds(line, direction);
  const above = labelAbove(line);
  const path = line.to.item.kind === 'entrance' ? '' : line.to.item.path;
  const name = drawn.words.reaction(reaction);
  const people = flowText(path, drawn);
  const { text: ink } = drawn.theme;
  return direction === 'right'
    ? text(end.x - 8, end.y - width / 2 - 5, name, { fill, size: 12, anchor: 'end' }) +
        text(end.x - 8, end.y + width / 2 + 14, people, { fill: ink, size: 12, anchor: 'end' })
    : text(above.x, above.y, `${name} ${people}`.trim(), { fill, size: 12 });
}

function lineDrawn(line: Line, drawn: Drawn): string {
  const { layout, world, figures, theme } = drawn;
  const { start, end } = lineEnds(line, layout.direction);
  const path = line.to.item.kind === 'entrance' ? '' : line.to.item.path;
  const flow = figures === undefined ? undefined : flowTo(figures, path);
  const width = lineWidth(flow?.people ?? 0, figures?.get('')?.people ?? 0);
  const fill = colour(
    world.reactions.find(({ name }) => name === line.reaction),
    theme,
  );
  const label =
    line.reaction === undefined || !isCard(line.to.item) ? '' : lineLabel(line, line.reaction, width, drawn, fill);
  const d = linePath(start, end, layout.direction);
  return `<path d="${d}" fill="none" stroke="${fill}" stroke-opacity="0.55" stroke-width="${width}"/>${label}`;
}

/** The size of a drawing, in CSS pixels. */
export function drawingSize({ width, height }: Layout): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(height + 2 * MARGIN + TITLE) };
}

/** A campaign as one SVG document that needs nothing else: for files, and as the picture behind a PNG. */
export function drawing(drawn: Drawn): string {
  const { layout, theme, title } = drawn;
  const { width, height } = drawingSize(layout);
  const lines = layout.lines.map((line) => lineDrawn(line, drawn)).join('');
  const items = layout.items.map((placed) => itemDrawn(placed, drawn)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">` +
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="${theme.page}"/>` +
    text(MARGIN, MARGIN + 12, title, { fill: theme.text, size: 18, bold: true }) +
    `<g transform="translate(${MARGIN} ${MARGIN + TITLE})">${lines}${items}</g></svg>\n`
  );
}
