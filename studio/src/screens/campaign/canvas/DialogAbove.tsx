import { KeyboardHelp } from './KeyboardHelp';
import { NoteDialog } from './NoteDialog';
import type { Dialogs } from './useDialogs';

/** The dialog that is open above the canvas, if one is; the menu stands in the tree itself. */
export function DialogAbove({ dialogs: { open, close } }: { readonly dialogs: Dialogs }) {
  return (
    <>
      <NoteDialog path={open?.kind === 'note' ? open.path : undefined} onClosed={close} />
      <KeyboardHelp opened={open?.kind === 'help'} onClosed={close} />
    </>
  );
}
