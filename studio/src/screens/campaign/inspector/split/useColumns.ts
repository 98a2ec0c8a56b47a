import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { loadTable } from '../../../../api/experiments';
import { useWords } from '../../../../i18n/LanguageProvider';
import { useCampaign } from '../../editor/EditorContext';
import { type KnownColumn, knownColumns } from './knownColumns';

/** What is known of the open campaign's customers; undefined until it is there. */
export function useColumns(): readonly KnownColumn[] | undefined {
  const words = useWords();
  const table = useCampaign().customers?.table;
  const { data } = useQuery({
    queryKey: ['customers', table],
    queryFn: () => loadTable(table ?? ''),
    enabled: table !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => (data === undefined ? undefined : knownColumns(data, words)), [data, words]);
}
