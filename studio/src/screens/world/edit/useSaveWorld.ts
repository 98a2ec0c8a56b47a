import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { World, WorldDocument } from '../../../api/schema';
import { saveWorld } from '../../../api/worlds';
import { navigate } from '../../../app/router';

export interface SaveWorld {
  readonly save: (document: WorldDocument, basedOn: number | undefined) => void;
  readonly isPending: boolean;
  readonly failure: Error | null;
}

/** Saves a world and then shows it. */
export function useSaveWorld(onSaved: (world: World) => void): SaveWorld {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ document, basedOn }: { document: WorldDocument; basedOn: number | undefined }) =>
      saveWorld(document, basedOn),
    onSuccess: (world) => {
      queries.setQueryData(['world', world.name], world);
      void queries.invalidateQueries({ queryKey: ['worlds'] });
      onSaved(world);
      navigate(`/worlds/${encodeURIComponent(world.name)}`, true);
    },
  });
  return { save: (document, basedOn) => mutate({ document, basedOn }), isPending, failure: error };
}
