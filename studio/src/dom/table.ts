import { csv } from './csv';
import { downloadText, fileName } from './download';
import { button, element } from './element';

/** One column: the raw value sorts and is downloaded, the text is what people read. */
export interface Column<Row> {
  readonly name: string;
  readonly value: (row: Row) => string | number | null;
  /** Left out, the value itself is shown. Numbers stand right. */
  readonly text?: (row: Row) => string;
  readonly kind: 'text' | 'number';
}

export interface TableContent<Row> {
  readonly caption: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: readonly Row[];
  /** Whether readers can search for a word; worth it from about 20 rows. */
  readonly searchable?: boolean;
  /** The number of the column by which the rows are sorted, its largest first, until the reader chooses another. */
  readonly sortedBy?: number;
}

/** Characters of a cell that stand on one line. */
const LINE_CHARACTERS = 48;

/** Rows shown before the reader asks for more: enough to read, few enough to draw at once. */
const ROWS_A_PAGE = 100;

interface View {
  readonly sortedBy: number | undefined;
  readonly descending: boolean;
  readonly words: string;
  readonly limit: number;
}

/** A table that sorts by any column, can be searched and saved as CSV. */
export function table<Row>(content: TableContent<Row>): HTMLElement {
  let view: View = { sortedBy: content.sortedBy, descending: true, words: '', limit: ROWS_A_PAGE };
  const body = element('tbody');
  const head = element('tr');
  const more = element('p', { class: 'more', 'aria-live': 'polite' });
  const show = (change: Partial<View>): void => {
    view = { ...view, ...change };
    const rows = visibleRows(content, view);
    body.replaceChildren(...rows.slice(0, view.limit).map((row) => tableRow(content.columns, row)));
    markSorted(head, view);
    more.replaceChildren(...remainder(rows.length, view.limit, () => show({ limit: view.limit + 5 * ROWS_A_PAGE })));
  };
  head.append(...content.columns.map((column, index) => headCell(column, () => show(sortBy(column, index, view)))));
  show({});
  const save = (): void => downloadText(fileName(content.caption, 'csv'), tableCsv(content), 'text/csv');
  return element(
    'div',
    { class: 'table' },
    element(
      'div',
      { class: 'actions' },
      ...(content.searchable ? [searchField((words) => show({ words, limit: ROWS_A_PAGE }))] : []),
      button('CSV', save, { 'aria-label': `Download "${content.caption}" as CSV` }),
    ),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': content.caption },
      element('table', {}, element('caption', {}, content.caption), element('thead', {}, head), body),
    ),
    more,
  );
}

/** All rows of a table, in their own order and with their exact values. */
export function tableCsv<Row>({ columns, rows }: TableContent<Row>): string {
  return csv(
    columns.map((column) => column.name),
    rows.map((row) => columns.map((column) => column.value(row))),
  );
}

function text<Row>(column: Column<Row>, row: Row): string {
  return column.text?.(row) ?? String(column.value(row) ?? '–');
}

function visibleRows<Row>({ columns, rows }: TableContent<Row>, { sortedBy, descending, words }: View): readonly Row[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const found = rows.filter((row) => {
    const line = columns
      .map((column) => text(column, row))
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => line.includes(word));
  });
  const column = sortedBy === undefined ? undefined : columns[sortedBy];
  return column === undefined ? found : found.sort(order(column, descending));
}

/** Sorts by value; what has no value stays last in either direction. */
export function order<Row>(column: Column<Row>, descending: boolean): (one: Row, other: Row) => number {
  const direction = descending ? -1 : 1;
  return (one, other) => {
    const [left, right] = [column.value(one), column.value(other)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null);
    }
    return typeof left === 'number' && typeof right === 'number'
      ? direction * (left - right)
      : direction * String(left).localeCompare(String(right), undefined, { numeric: true });
  };
}

/** Numbers show their largest first, words their first; a second click turns the order round. */
function sortBy<Row>(column: Column<Row>, index: number, view: View): Partial<View> {
  const descending = view.sortedBy === index ? !view.descending : column.kind === 'number';
  return { sortedBy: index, descending };
}

function headCell<Row>(column: Column<Row>, sort: () => void): HTMLElement {
  return element('th', { scope: 'col', class: column.kind }, button(column.name, sort));
}

function markSorted(head: HTMLElement, { sortedBy, descending }: View): void {
  [...head.children].forEach((cell, index) => {
    cell.setAttribute('aria-sort', index !== sortedBy ? 'none' : descending ? 'descending' : 'ascending');
  });
}

function tableRow<Row>(columns: ReadonlyArray<Column<Row>>, row: Row): HTMLElement {
  return element('tr', {}, ...columns.map((column) => cell(column.kind, text(column, row))));
}

/** Only what is too long for a line of a table is broken into several. */
function cell(kind: string, content: string): HTMLElement {
  return element('td', { class: content.length <= LINE_CHARACTERS ? kind : `${kind} long` }, content);
}

function searchField(search: (words: string) => void): HTMLElement {
  const input = element('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search the table' });
  input.addEventListener('input', () => search(input.value.trim()));
  return input;
}

function remainder(count: number, limit: number, showMore: () => void): Node[] {
  if (count === 0) {
    return [document.createTextNode('Nothing matches the search.')];
  }
  return count > limit ? [`${limit} of ${count} rows `, button('Show more', showMore)].map(asNode) : [];
}

function asNode(child: Node | string): Node {
  return typeof child === 'string' ? document.createTextNode(child) : child;
}
