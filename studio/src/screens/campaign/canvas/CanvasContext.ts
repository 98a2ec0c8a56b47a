import { createContext, useContext } from 'react';

/** What items of a drawing can be asked to do; a drawing that is only looked at has none of it. */
export interface CanvasActions {
  readonly select: (path: string) => void;
  /** Opens the choice of channel and message. */
  readonly choose: (path: string) => void;
  /** Opens the menu of a step or branch. */
  readonly menu: (path: string) => void;
  /** Whether an item that becomes selected shall take the keyboard's focus. */
  readonly takesFocus: () => boolean;
}

export interface CountingUp {
  /** When it began, by `performance.now()`. */
  readonly since: number;
  /** Levels of the tree: people are counted up one after the other. */
  readonly levels: number;
}

export interface CanvasSurroundings {
  readonly actions: CanvasActions | undefined;
  readonly counting: CountingUp | undefined;
}

export const CanvasContext = createContext<CanvasSurroundings>({ actions: undefined, counting: undefined });

export function useCanvas(): CanvasSurroundings {
  return useContext(CanvasContext);
}
