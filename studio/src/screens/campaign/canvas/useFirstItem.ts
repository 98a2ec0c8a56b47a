import { useEffect, useRef } from 'react';

/** Gives the keyboard to the first item of a menu once it stands; the arrow keys go on from there. */
export function useFirstItem(isOpen: boolean) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    const focus = (): void => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const waiting = setTimeout(focus);
    return () => clearTimeout(waiting);
  }, [isOpen]);
  return menu;
}
