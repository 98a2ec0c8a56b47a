import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import type { Role } from '../../api/schema';
import { useLanguage, useWords } from '../../i18n/LanguageProvider';

/** Somebody or something that may come in. */
export interface Admitted {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly since: string;
  /** Whether it is the reader himself, who cannot lock himself out. */
  readonly isReader?: boolean;
}

interface AccessTableProps {
  readonly label: string;
  readonly rows: readonly Admitted[];
  readonly end: string;
  readonly endOf: (name: string) => string;
  readonly onEnd: (row: Admitted) => void;
}

/** Who may come in, with his role, since when, and the way to end it. */
export function AccessTable({ label, rows, end, endOf, onEnd }: AccessTableProps) {
  const { access, frame } = useWords();
  const { language } = useLanguage();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <Table className="access-table" highlightOnHover verticalSpacing="xs" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{access.name}</Table.Th>
          <Table.Th>{access.role}</Table.Th>
          <Table.Th visibleFrom="xs">{access.added}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{frame.menu}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{row.name}</Table.Td>
            <Table.Td>{access.roles[row.role]}</Table.Td>
            <Table.Td visibleFrom="xs">{date.format(new Date(row.since))}</Table.Td>
            <Table.Td ta="right">
              {row.isReader === true ? (
                <Text component="span" size="sm" c="dimmed">
                  {access.you}
                </Text>
              ) : (
                <Button size="compact-sm" variant="default" aria-label={endOf(row.name)} onClick={() => onEnd(row)}>
                  {end}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
