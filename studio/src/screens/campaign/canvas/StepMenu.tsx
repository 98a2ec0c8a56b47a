import { Menu } from '@mantine/core';
import { ViewportPortal } from '@xyflow/react';
import { branches, type Part, partAt, pathAfter } from '../../../graph/campaign';
import type { Placed } from '../../../graph/items';
import { isSplit } from '../../../graph/split';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { useCampaign, useEditor, useEditorState } from '../editor/EditorContext';
import { DivideItem } from './DivideItem';
import { offeredBranches } from './useCanvasKeys';
import { useFirstItem } from './useFirstItem';

const CLOSING = ['mousedown', 'touchstart'];

interface StepMenuProps {
  /** The step or branch whose menu is open; undefined while it is closed. */
  readonly place: (Placed & { readonly path: string }) | undefined;
  readonly onClosed: () => void;
  readonly onNote: (path: string) => void;
}

function BranchItems({ path }: { readonly path: string }) {
  const { canvas } = useWords();
  const editor = useEditor();
  const clipboard = useEditorState((state) => state.clipboard);
  return (
    <>
      <Menu.Item onClick={() => editor.choose(path)}>{canvas.addStep} …</Menu.Item>
      <DivideItem path={path} />
      <Menu.Item disabled={clipboard === undefined} onClick={() => editor.paste(path)}>
        {canvas.paste}
      </Menu.Item>
    </>
  );
}

interface StepItemsProps {
  readonly path: string;
  readonly step: Part;
  readonly onNote: (path: string) => void;
}

function StepItems({ path, step, onNote }: StepItemsProps) {
  const { canvas } = useWords();
  const names = useNames();
  const editor = useEditor();
  const clipboard = useEditorState((state) => state.clipboard);
  const { control } = canvas.keyHelp.keys;
  return (
    <>
      {isSplit(step) ? (
        <Menu.Item onClick={() => editor.undivide(path)}>{canvas.undivide}</Menu.Item>
      ) : (
        <Menu.Item rightSection={canvas.keyHelp.keys.enter} onClick={() => editor.choose(path)}>
          {canvas.change}
        </Menu.Item>
      )}
      {offeredBranches(editor, path).map((reaction) => (
        <Menu.Item key={reaction} onClick={() => editor.choose(pathAfter(path, reaction))}>
          {canvas.addStepAt(canvas.after(names.reaction(reaction).toLowerCase()))} …
        </Menu.Item>
      ))}
      {!isSplit(step) && (
        <Menu.Item rightSection="T" onClick={() => onNote(path)}>
          {canvas.editNote}
        </Menu.Item>
      )}
      {!isSplit(step) && <DivideItem path={path} />}
      <Menu.Divider />
      <Menu.Item rightSection={`${control} X`} onClick={() => editor.cut(path)}>
        {canvas.cut}
      </Menu.Item>
      <Menu.Item rightSection={`${control} C`} onClick={() => editor.copy(path)}>
        {canvas.copy}
      </Menu.Item>
      <Menu.Item rightSection={`${control} V`} disabled={clipboard === undefined} onClick={() => editor.paste(path)}>
        {canvas.pasteInstead}
      </Menu.Item>
      <Menu.Item rightSection={`${control} D`} onClick={() => editor.duplicate(path)}>
        {canvas.duplicate}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item rightSection={canvas.keyHelp.keys.delete} color="red" onClick={() => editor.clear(path)}>
        {branches(step).length === 0 ? canvas.clearAlone : canvas.clear}
      </Menu.Item>
    </>
  );
}

/** Every action of a step or a branch. */
export function StepMenu({ place, onClosed, onNote }: StepMenuProps) {
  const { canvas } = useWords();
  const names = useNames();
  const campaign = useCampaign();
  const dropdown = useFirstItem(place !== undefined);
  if (place === undefined) {
    return null;
  }
  const { path, x, y, width, height } = place;
  const step = partAt(campaign, path);
  return (
    <Menu
      opened
      onClose={onClosed}
      position="right-start"
      shadow="md"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      // The key that opens the menu is still on its way to the document, and must not count as one outside it.
      clickOutsideEvents={CLOSING}
    >
      <ViewportPortal>
        <Menu.Target>
          <div className="choice-anchor" style={{ left: x, top: y, width, height }} />
        </Menu.Target>
      </ViewportPortal>
      <Menu.Dropdown
        ref={dropdown}
        aria-label={canvas.menu(step === undefined ? canvas.addStepAt(names.place(path)) : names.part(step))}
      >
        {step === undefined ? <BranchItems path={path} /> : <StepItems path={path} step={step} onNote={onNote} />}
      </Menu.Dropdown>
    </Menu>
  );
}
