import { useMemo, useState } from 'react';

/** What may be open above the canvas; one at a time. */
export type Dialog =
  | { readonly kind: 'menu'; readonly path: string }
  | { readonly kind: 'note'; readonly path: string }
  | { readonly kind: 'help' };

export interface Dialogs {
  readonly open: Dialog | undefined;
  readonly show: (dialog: Dialog) => void;
  readonly close: () => void;
}

/**
 * What is open above the canvas.
 *
 * @param onClosed gives the keyboard back to the tree
 */
export function useDialogs(onClosed: () => void): Dialogs {
  const [open, setOpen] = useState<Dialog>();
  return useMemo(
    () => ({
      open,
      show: setOpen,
      close: () => {
        setOpen(undefined);
        onClosed();
      },
    }),
    [open, onClosed],
  );
}
