import { useEffect, useMemo } from 'react';
import type { Layout } from '../../../graph/layout';
import { stops } from '../../../graph/neighbours';
import { useWords } from '../../../i18n/LanguageProvider';
import { useEditor, useEditorState } from '../editor/EditorContext';
import type { CanvasSurroundings } from './CanvasContext';
import { ChoicePopover } from './ChoicePopover';
import { StepMenu } from './StepMenu';
import type { Scene } from './scene';
import { TreeCanvas } from './TreeCanvas';
import { useCanvasKeys } from './useCanvasKeys';
import { useCanvasRequests } from './useCanvasRequests';
import { useCounting } from './useCounting';
import type { Dialogs } from './useDialogs';
import type { Dragging } from './useDragging';
import { useInView } from './useInView';
import type { TreeFocus } from './useTreeFocus';

/** The stop at a path, with its place; undefined where there is none. */
function useStop(layout: Layout, path: string | undefined) {
  return useMemo(
    () => (path === undefined ? undefined : stops(layout).find((stop) => stop.path === path)),
    [layout, path],
  );
}

function useSurroundings({ show }: Dialogs, { isWanted }: TreeFocus): CanvasSurroundings {
  const editor = useEditor();
  const counting = useCounting();
  return useMemo(
    () => ({
      counting,
      actions: {
        select: editor.select,
        choose: editor.choose,
        menu: (path) => {
          editor.select(path);
          show({ kind: 'menu', path });
        },
        takesFocus: isWanted,
      },
    }),
    [editor, counting, show, isWanted],
  );
}

/** Keeps the selected item in view with what follows it, also after an edit, when branches have unfolded. */
function useSelectedInView(layout: Layout): void {
  const bringIntoView = useInView(layout);
  const selected = useEditorState((state) => state.selected);
  useEffect(() => bringIntoView(selected), [selected, bringIntoView]);
}

interface EditableTreeProps {
  readonly scene: Scene;
  readonly dragging: Dragging;
  readonly dialogs: Dialogs;
  readonly focus: TreeFocus;
  readonly hasMap: boolean;
}

/** The drawing of the open campaign with all that mouse and keyboard can do to it. */
export function EditableTree({ scene, dragging, dialogs, focus, hasMap }: EditableTreeProps) {
  const { canvas } = useWords();
  const editor = useEditor();
  const { layout } = scene;
  const choosing = useStop(
    layout,
    useEditorState((state) => state.choosing),
  );
  const menu = useStop(layout, dialogs.open?.kind === 'menu' ? dialogs.open.path : undefined);
  const surroundings = useSurroundings(dialogs, focus);
  const onKeyDown = useCanvasKeys(editor, layout, useCanvasRequests(layout, dialogs.show, focus));
  useSelectedInView(layout);
  return (
    <TreeCanvas
      label={canvas.label}
      scene={scene}
      surroundings={surroundings}
      dragging={dragging}
      hasMap={hasMap}
      onMoved={() => editor.choose(undefined)}
      tree={{ ref: focus.tree, onKeyDown, onFocus: focus.onFocus, onBlur: focus.onBlur }}
    >
      <ChoicePopover key={choosing?.path} place={choosing} onClosed={focus.refocus} />
      <StepMenu place={menu} onNote={(path) => dialogs.show({ kind: 'note', path })} onClosed={dialogs.close} />
    </TreeCanvas>
  );
}
