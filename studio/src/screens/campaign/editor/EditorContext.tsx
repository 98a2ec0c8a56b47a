import { createContext, useContext } from 'react';
import type { Campaign } from '../../../graph/campaign';
import { useStore } from '../../../state/store';
import type { Autosave } from './autosave';
import type { Editor, EditorState } from './editor';

/** The open campaign with what saves it. */
export interface OpenCampaign {
  readonly editor: Editor;
  readonly autosave: Autosave;
}

export const EditorContext = createContext<OpenCampaign | undefined>(undefined);

function useOpenCampaign(): OpenCampaign {
  const open = useContext(EditorContext);
  if (open === undefined) {
    throw new Error('No campaign is open here.\nUse this inside the campaign screen.');
  }
  return open;
}

/** All that can be done to the open campaign. */
export function useEditor(): Editor {
  return useOpenCampaign().editor;
}

/** What saves the open campaign: `flush()` before anything that needs a saved version. */
export function useAutosave(): Autosave {
  return useOpenCampaign().autosave;
}

/** A part of the editor's state, such as `(state) => state.selected`; it must not make a new object each time. */
export function useEditorState<Part>(part: (state: EditorState) => Part): Part {
  return useStore(useEditor().store, part);
}

/** The campaign as it is on the canvas, saved or not. */
export function useCampaign(): Campaign {
  return useEditorState((state) => state.history.present.value);
}
