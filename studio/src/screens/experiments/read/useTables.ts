import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { deleteTable, listTables, loadTable, uploadTable } from '../../../api/experiments';
import type { ExperimentTable, ExperimentTableSummary } from '../../../api/schema';

export interface ExperimentTables {
  readonly tables: UseQueryResult<readonly ExperimentTableSummary[]>;
  /** The chosen one with its columns. */
  readonly table: ExperimentTable | undefined;
  readonly upload: UseMutationResult<ExperimentTable, Error, File>;
  readonly remove: UseMutationResult<void, Error, string>;
  /** Asks for the tables anew, such as after one was simulated. */
  readonly refresh: () => void;
  readonly failure: Error | null;
}

const TABLES = ['experiment-tables'];

/** The tables that are kept; undefined until they are there. */
export function useKeptTables(): readonly ExperimentTableSummary[] | undefined {
  return useQuery({ queryKey: TABLES, queryFn: listTables }).data;
}

/** The tables of experiments that are kept, with the columns of the chosen one. */
export function useTables(chosen: string): ExperimentTables {
  const queries = useQueryClient();
  const onChange = () => queries.invalidateQueries({ queryKey: TABLES });
  const tables = useQuery({ queryKey: TABLES, queryFn: listTables });
  const table = useQuery({
    queryKey: ['experiment-table', chosen],
    queryFn: () => loadTable(chosen),
    enabled: tables.data?.some(({ id }) => id === chosen) ?? false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const upload = useMutation({ mutationFn: uploadTable, onSuccess: onChange });
  const remove = useMutation({ mutationFn: deleteTable, onSuccess: onChange });
  return {
    tables,
    table: table.data,
    upload,
    remove,
    refresh: () => void onChange(),
    failure: tables.error ?? table.error ?? upload.error ?? remove.error,
  };
}
