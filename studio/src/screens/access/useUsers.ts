import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addUser, listUsers, removeUser } from '../../api/users';

const USERS = { queryKey: ['users'] };

/** The users, and what can be done with them; each deed brings the list up to date. */
export function useUsers() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(USERS);
  return {
    list: useQuery({ ...USERS, queryFn: listUsers }),
    add: useMutation({ mutationFn: addUser, onSettled }),
    remove: useMutation({ mutationFn: removeUser, onSettled }),
  };
}
