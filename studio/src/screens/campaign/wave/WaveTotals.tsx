import { Table, Text } from '@mantine/core';
import type { Proposal, Simulation } from '../../../api/schema';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useCampaign, useEditorState } from '../editor/EditorContext';
import { useFiguresOf } from './useFiguresOf';

interface TotalsRowProps {
  readonly name: string;
  readonly figures: Simulation | undefined;
  readonly currency: string;
  readonly strong?: boolean;
}

function TotalsRow({ name, figures, currency, strong = false }: TotalsRowProps) {
  const { money, shortMoney, count } = useFormat(currency);
  return (
    <Table.Tr fw={strong ? 700 : undefined}>
      <Table.Th scope="row" fw="inherit">
        {name}
      </Table.Th>
      <Table.Td ta="right" title={money(figures?.profit)}>
        {shortMoney(figures?.profit)}
      </Table.Td>
      <Table.Td ta="right">{count(figures?.conversions)}</Table.Td>
      <Table.Td ta="right" title={money(figures?.cost)}>
        {shortMoney(figures?.cost)}
      </Table.Td>
    </Table.Tr>
  );
}

/** What the campaign brought, brings with what was accepted so far, and would bring with all. */
export function WaveTotals({ proposal }: { readonly proposal: Proposal }) {
  const { wave: words } = useWords();
  const currency = useEditorState((state) => state.world.currency);
  const before = useFiguresOf(proposal.human.document);
  const now = useFiguresOf(useCampaign());
  const withAll = useFiguresOf(proposal.proposed.document);
  return (
    <section aria-labelledby="wave-totals">
      <Text id="wave-totals" component="h3" fw={600} size="sm" mb={4}>
        {words.totals}
      </Text>
      <Table
        withRowBorders={false}
        verticalSpacing={3}
        horizontalSpacing={6}
        className="wave-totals"
        aria-live="polite"
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th ta="right">{words.profit}</Table.Th>
            <Table.Th ta="right">{words.conversions}</Table.Th>
            <Table.Th ta="right">{words.cost}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <TotalsRow name={words.before} figures={before} currency={currency} />
          <TotalsRow name={words.now} figures={now} currency={currency} strong />
          <TotalsRow name={words.withAll} figures={withAll} currency={currency} />
        </Table.Tbody>
      </Table>
    </section>
  );
}
