import { useEffect } from 'react';
import { keyName } from './useCanvasKeys';

export interface Shortcuts {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly search: () => void;
  readonly launch: () => void;
  readonly help: () => void;
}

const NAMES: Readonly<Record<string, keyof Shortcuts>> = {
  'Ctrl+z': 'undo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+y': 'redo',
  'Ctrl+f': 'search',
  'Ctrl+Enter': 'launch',
  '?': 'help',
};

/** A field in which keys write text and undo their own writing. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Keys that work wherever the keyboard is on the screen of a campaign, but not inside a dialog or a field. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = NAMES[keyName(event)];
      const isInside = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      const isOurs = name !== undefined && !event.defaultPrevented && !event.altKey && !isInside;
      if (isOurs && (name === 'launch' || !writes(event.target))) {
        event.preventDefault();
        shortcuts[name]();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcuts]);
}
