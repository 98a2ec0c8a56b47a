import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Launch } from '../../../../api/schema';
import { loadLaunch } from '../../../../api/simulations';
import type { Campaign } from '../../../../graph/campaign';
import { changes } from '../../../../graph/changes';
import { useEditor, useEditorState } from '../../editor/EditorContext';

export interface ShownLaunch {
  /** The launch whose figures are read: that of the canvas, or an earlier one of another campaign than is drawn there. */
  readonly launch: Launch | undefined;
  /** Whether the canvas shows another campaign than the one that was launched. */
  readonly isElsewhere: boolean;
  readonly show: (id: string) => void;
  readonly backToCanvas: () => void;
  readonly failure: Error | null;
}

/** Fields that change no figure. */
const SILENT: readonly string[] = ['name', 'note', 'budget'];

/** Whether the canvas can carry the figures of a launch: the tree and the world are those that were launched. */
function isDrawn(launched: Campaign, drawn: Campaign): boolean {
  return changes(launched, drawn).every(
    ({ kind, path }) => kind === 'note' || (kind === 'field' && SILENT.includes(path)),
  );
}

/** The launch that the Results tab reads. */
export function useShownLaunch(): ShownLaunch {
  const editor = useEditor();
  const onCanvas = useEditorState((state) => state.launch);
  const [earlier, setEarlier] = useState<Launch>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new launch on the canvas is what ends the look back
  useEffect(() => setEarlier(undefined), [onCanvas]);
  const load = useMutation({
    mutationFn: loadLaunch,
    onSuccess: (launch) => {
      if (isDrawn(launch.document, editor.campaign())) {
        setEarlier(undefined);
        editor.show(launch);
      } else {
        setEarlier(launch);
      }
    },
  });
  return {
    launch: earlier ?? onCanvas,
    isElsewhere: earlier !== undefined,
    show: load.mutate,
    backToCanvas: () => setEarlier(undefined),
    failure: load.error,
  };
}
