import { Popover } from '@mantine/core';
import { ViewportPortal } from '@xyflow/react';
import type { Placed } from '../../../graph/items';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { useEditor, useEditorState } from '../editor/EditorContext';
import { ActionChoice } from './ActionChoice';

interface ChoicePopoverProps {
  /** Where the choice is open; undefined while it is closed. */
  readonly place: Placed | undefined;
  /** Gives the keyboard back to the tree. */
  readonly onClosed: () => void;
}

/** The choice of channel and message beside the step or the branch it is for. */
export function ChoicePopover({ place, onClosed }: ChoicePopoverProps) {
  const { canvas } = useWords();
  const names = useNames();
  const editor = useEditor();
  const path = useEditorState((state) => state.choosing);
  const close = (): void => {
    editor.choose(undefined);
    onClosed();
  };
  if (place === undefined || path === undefined) {
    return null;
  }
  const { x, y, width, height, item } = place;
  // A small branch holds its label beside the plus: the choice opens at the plus.
  const anchor = { left: x, top: y, width: item.kind === 'branch' && item.path !== '' ? 44 : width, height };
  return (
    <Popover opened onDismiss={close} position="bottom-start" withArrow shadow="md" trapFocus returnFocus={false}>
      <ViewportPortal>
        <Popover.Target>
          <div className="choice-anchor" style={anchor} />
        </Popover.Target>
      </ViewportPortal>
      <Popover.Dropdown aria-label={canvas.chooseFor(names.place(path))}>
        <ActionChoice path={path} onChosen={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
