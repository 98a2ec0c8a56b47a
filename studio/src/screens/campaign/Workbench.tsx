import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { saveCampaign } from '../../api/campaigns';
import type { Campaign, WorldDocument } from '../../api/schema';
import { Screen } from '../../app/Screen';
import { worldOf } from '../../graph/world';
import { autosave } from './editor/autosave';
import { EditorContext, type OpenCampaign } from './editor/EditorContext';
import { editorOf } from './editor/editor';
import { Inspector } from './inspector/Inspector';

interface WorkbenchProps {
  readonly campaign: Campaign;
  readonly world: WorldDocument;
}

function opened({ id, version, document }: Campaign, world: WorldDocument): OpenCampaign {
  const editor = editorOf({ id, version, document, world: worldOf(world) });
  return { editor, autosave: autosave(editor, (changes) => saveCampaign(id, changes)) };
}

/** Where an open campaign is worked on: the bar, the canvas and the inspector. */
export function Workbench({ campaign, world }: WorkbenchProps) {
  const queries = useQueryClient();
  const [open] = useState(() => opened(campaign, world));
  useEffect(
    () => () => {
      // The last change is saved on the way out; the list of campaigns then tells the new version.
      void open.autosave.flush().then(
        () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
        () => undefined,
      );
    },
    [open, queries],
  );
  return (
    <EditorContext value={open}>
      <Screen title={campaign.document.name} aside={<Inspector />}>
        <output>{campaign.document.world}</output>
      </Screen>
    </EditorContext>
  );
}
