import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listKeys, makeKey, revokeKey } from '../../api/keys';
import type { Role } from '../../api/schema';

const KEYS = { queryKey: ['keys'] };

/** The API keys, and what can be done with them; a secret is not kept longer than it is shown. */
export function useKeys() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(KEYS);
  return {
    list: useQuery({ ...KEYS, queryFn: listKeys }),
    make: useMutation({
      mutationFn: ({ name, role }: { readonly name: string; readonly role: Role }) => makeKey(name, role),
      onSettled,
      gcTime: 0,
    }),
    revoke: useMutation({ mutationFn: revokeKey, onSettled }),
  };
}
