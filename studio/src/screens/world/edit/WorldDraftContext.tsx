import { createContext, useContext } from 'react';
import { type Draft, type Place, pointer } from '../../../world/draft';

/** A world that is being edited, and how to change it. */
export interface WorldDraft {
  readonly draft: Draft;
  readonly change: (next: Draft) => void;
  /** Refusals of the server by pointer into the document. */
  readonly refusals: ReadonlyMap<string, string>;
}

export const WorldDraftContext = createContext<WorldDraft | undefined>(undefined);

export function useWorldDraft(): WorldDraft {
  const draft = useContext(WorldDraftContext);
  if (draft === undefined) {
    throw new Error('No world is being edited here.\nUse this inside the world editor.');
  }
  return draft;
}

/** What the server refuses at a place or below it; undefined where it refuses nothing there. */
export function refusalBelow(refusals: WorldDraft['refusals'], place: Place): string | undefined {
  const at = pointer(place);
  return [...refusals].find(([refused]) => refused === at || refused.startsWith(`${at}/`))?.[1];
}
