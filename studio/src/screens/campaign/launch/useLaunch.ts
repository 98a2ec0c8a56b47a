import { useMutation, useQueryClient } from '@tanstack/react-query';
import { launchExpected } from '../../../api/launches';
import { useAutosave, useEditor, useEditorState } from '../editor/EditorContext';

export interface ExpectedLaunch {
  readonly launch: () => void;
  readonly isPending: boolean;
  readonly failure: Error | null;
}

/** Saves what is on the canvas, launches it in expectation and shows its figures there. */
export function useLaunch(): ExpectedLaunch {
  const editor = useEditor();
  const autosave = useAutosave();
  const id = useEditorState((state) => state.id);
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => launchExpected(id, await autosave.flush()),
    onSuccess: (launch) => {
      editor.show(launch);
      void queries.invalidateQueries({ queryKey: ['launches', id] });
    },
  });
  return { launch: () => mutate(), isPending, failure: error };
}
