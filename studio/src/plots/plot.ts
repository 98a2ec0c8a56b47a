import { download, downloadText, fileName } from '../dom/download';
import { button, element } from '../dom/element';
import { type TableContent, table, tableCsv } from '../dom/table';
import { type EChartsType, init, type PlotOption } from './echarts';
import { pngOf } from './picture';
import type { Theme } from './theme';
import { onTheme, themeOfPage } from './themeOfPage';

/** A plot as data: what it shows, how to draw it, and the same facts as a table. */
export interface PlotContent<Row> {
  readonly title: string;
  /** What the plot says, in a sentence, for readers who do not see it. */
  readonly description: string;
  /** Height in CSS pixels. */
  readonly height: number;
  /** Width in CSS pixels below which the plot scrolls instead of shrinking. */
  readonly leastWidth?: number;
  /** What was left out or how to read it. */
  readonly note?: string;
  readonly option: (theme: Theme, width: number) => PlotOption;
  readonly table: TableContent<Row>;
}

/** A plot with its table view and its downloads; it follows the page's width and theme. */
export function plot<Row>(content: PlotContent<Row>): HTMLElement {
  const canvas = element('div', { class: 'canvas', role: 'img', 'aria-label': content.description });
  canvas.style.height = `${content.height}px`;
  canvas.style.minWidth = `${content.leastWidth ?? 280}px`;
  const scroll = element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': content.title }, canvas);
  const rows = element('div', { hidden: true });
  const drawn = draw(content, canvas);
  return element(
    'figure',
    {},
    element('figcaption', {}, element('h3', {}, content.title)),
    element('div', { class: 'actions' }, tableSwitch(content, scroll, rows), ...downloads(content, drawn)),
    scroll,
    rows,
    ...(content.note ? [element('p', { class: 'note' }, content.note)] : []),
  );
}

/** Draws as soon as the canvas has a size, and again when size or theme change. */
function draw<Row>(content: PlotContent<Row>, canvas: HTMLElement): () => EChartsType {
  let chart: EChartsType | undefined;
  const redraw = (theme: Theme): EChartsType => {
    chart ??= init(canvas, undefined, { renderer: 'svg' });
    chart.resize();
    chart.setOption(content.option(theme, canvas.clientWidth), true);
    return chart;
  };
  new ResizeObserver(() => {
    if (canvas.clientWidth > 0) {
      redraw(themeOfPage());
    }
  }).observe(canvas);
  onTheme((theme) => {
    if (chart !== undefined) {
      redraw(theme);
    }
  });
  return () => chart ?? redraw(themeOfPage());
}

/** Turns the plot into its table and back; the table is made when first asked for. */
function tableSwitch<Row>({ title, table: facts }: PlotContent<Row>, plotted: HTMLElement, rows: HTMLElement): Node {
  const turn = button(
    'Table',
    () => {
      if (rows.childElementCount === 0) {
        rows.append(table(facts));
      }
      rows.hidden = !rows.hidden;
      plotted.hidden = !rows.hidden;
      turn.setAttribute('aria-pressed', String(plotted.hidden));
    },
    { 'aria-pressed': 'false', 'aria-label': `Show "${title}" as a table` },
  );
  return turn;
}

function downloads<Row>({ title, table: facts }: PlotContent<Row>, drawn: () => EChartsType): Node[] {
  const label = (kind: string): Record<string, string> => ({ 'aria-label': `Download "${title}" as ${kind}` });
  return [
    button('CSV', () => downloadText(fileName(title, 'csv'), tableCsv(facts), 'text/csv'), label('CSV')),
    button(
      'SVG',
      () => downloadText(fileName(title, 'svg'), drawn().renderToSVGString(), 'image/svg+xml'),
      label('SVG'),
    ),
    button('PNG', () => void savePng(fileName(title, 'png'), drawn()), label('PNG')),
  ];
}

async function savePng(name: string, chart: EChartsType): Promise<void> {
  download(name, await pngOf(chart.renderToSVGString(), chart.getWidth(), chart.getHeight()));
}
