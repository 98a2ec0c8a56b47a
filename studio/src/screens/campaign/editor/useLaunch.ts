import { useMutation, useQueryClient } from '@tanstack/react-query';
import { launch } from '../../../api/simulations';
import { useAutosave, useEditor } from './EditorContext';

/** Saves what is on the canvas, launches it in expectation and shows the figures. */
export function useLaunch() {
  const editor = useEditor();
  const autosave = useAutosave();
  const queries = useQueryClient();
  const { id } = editor.store.state();
  return useMutation({
    mutationFn: async () => launch(id, await autosave.flush()),
    onSuccess: (launched) => {
      editor.show(launched);
      void queries.invalidateQueries({ queryKey: ['launches', id] });
    },
  });
}
