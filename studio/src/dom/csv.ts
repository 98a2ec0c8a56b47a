/** One field by RFC 4180: quoted where it holds a comma, a quote or the end of a line. */
function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV by RFC 4180, with the header first and a line feed after every row; no value is an empty field. */
export function csv(header: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number | null>>): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('');
}
