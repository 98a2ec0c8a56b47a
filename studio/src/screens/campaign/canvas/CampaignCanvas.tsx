import { useDisclosure } from '@mantine/hooks';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useMemo, useRef } from 'react';
import { useRefusal } from '../../../access/useRefusal';
import { useCampaign, useEditor } from '../editor/EditorContext';
import { useLaunch } from '../editor/useLaunch';
import { Announcer } from './Announcer';
import { CanvasControls } from './CanvasControls';
import { DialogAbove } from './DialogAbove';
import { EditableTree } from './EditableTree';
import { FirstTemplates } from './FirstTemplates';
import { LaunchBar } from './LaunchBar';
import { SearchBox } from './SearchBox';
import { useDialogs } from './useDialogs';
import { useRoomChange } from './useRoomChange';
import { useLayout, useScene } from './useScene';
import { useShortcuts } from './useShortcuts';
import { useStepDragging } from './useStepDragging';
import { useTreeFocus } from './useTreeFocus';

interface CampaignCanvasProps {
  /** What stands beside the launch. */
  readonly actions?: ReactNode;
}

function Canvas({ actions }: CampaignCanvasProps) {
  const editor = useEditor();
  const campaign = useCampaign();
  const { hover, dragging } = useStepDragging();
  const scene = useScene(useLayout(), hover);
  useRoomChange(scene.layout);
  const focus = useTreeFocus(editor);
  const dialogs = useDialogs(focus.refocus);
  const launching = useLaunch();
  const [searches, searching] = useDisclosure(false);
  const [hasMap, map] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  const mayLaunch = useRefusal('editor') === undefined;
  const problems = scene.findings.filter(({ warning }) => !warning).length;
  const { mutate } = launching;
  const { show } = dialogs;
  useShortcuts(
    useMemo(
      () => ({
        undo: editor.undo,
        redo: editor.redo,
        help: () => show({ kind: 'help' }),
        search: () => {
          searching.open();
          field.current?.focus();
        },
        launch: () =>
          editor.store.state().launch === undefined ? problems === 0 && mayLaunch && mutate() : editor.retry(),
      }),
      [editor, show, searching, mutate, problems, mayLaunch],
    ),
  );
  return (
    <div className="canvas">
      <EditableTree scene={scene} dragging={dragging} dialogs={dialogs} focus={focus} hasMap={hasMap} />
      <SearchBox
        field={field}
        opened={searches}
        onOpened={(on) => (on ? searching.open() : searching.close())}
        onFound={editor.select}
      />
      <CanvasControls layout={scene.layout} hasMap={hasMap} onMap={map.toggle} onHelp={() => show({ kind: 'help' })} />
      <LaunchBar launching={launching} problems={problems} others={actions} />
      {campaign.start === undefined && <FirstTemplates />}
      <DialogAbove dialogs={dialogs} />
      <Announcer />
    </div>
  );
}

/** The canvas of the open campaign. */
export function CampaignCanvas(props: CampaignCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
