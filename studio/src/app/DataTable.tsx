import { useMemo, useState } from 'react';
import { type Column, order, type TableContent } from '../dom/table';
import { useFormat, useWords } from '../i18n/LanguageProvider';
import './dataTable.css';

/** Rows shown before the reader asks for more. */
const ROWS_A_PAGE = 100;

interface Sorting {
  readonly by: number | undefined;
  readonly descending: boolean;
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sorted: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
}

function HeadCell<Row>({ column, sorted, onSort }: HeadCellProps<Row>) {
  const { plots } = useWords();
  return (
    <th scope="col" className={column.kind} aria-sort={sorted}>
      <button type="button" onClick={onSort} title={plots.sortBy(column.name)}>
        {column.name}
      </button>
    </th>
  );
}

function textOf<Row>(column: Column<Row>, row: Row): string {
  return column.text?.(row) ?? String(column.value(row) ?? '–');
}

interface DataTableProps<Row> {
  readonly content: TableContent<Row>;
}

/** A table that sorts by any column; what people read stands in the cells, exact values sort it. */
export function DataTable<Row>({ content }: DataTableProps<Row>) {
  const { plots } = useWords();
  const { count } = useFormat();
  const { columns, rows, caption } = content;
  const [{ by, descending }, setSorting] = useState<Sorting>({ by: content.sortedBy, descending: true });
  const [limit, setLimit] = useState(ROWS_A_PAGE);
  const sorted = useMemo(() => {
    const column = by === undefined ? undefined : columns[by];
    return column === undefined ? rows : rows.toSorted(order(column, descending));
  }, [columns, rows, by, descending]);
  const sortBy = (index: number): void =>
    setSorting({ by: index, descending: by === index ? !descending : columns[index]?.kind === 'number' });
  return (
    <div className="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="data-table-scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <HeadCell
                  key={column.name}
                  column={column}
                  sorted={by !== index ? 'none' : descending ? 'descending' : 'ascending'}
                  onSort={() => sortBy(index)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, limit).map((row) => (
              <tr key={columns.map((column) => column.value(row)).join('|')}>
                {columns.map((column) => (
                  <td key={column.name} className={column.kind}>
                    {textOf(column, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > limit && (
        <p className="data-table-more">
          {plots.rows(count(limit), count(rows.length))}{' '}
          <button type="button" onClick={() => setLimit(limit + 5 * ROWS_A_PAGE)}>
            {plots.more}
          </button>
        </p>
      )}
    </div>
  );
}
