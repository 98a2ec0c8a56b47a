import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../../access/SessionContext';
import { saveCampaign } from '../../api/campaigns';
import type { Campaign, WorldDocument } from '../../api/schema';
import { loadWorld } from '../../api/worlds';
import { ProblemAlert } from '../../app/ProblemAlert';
import { Screen } from '../../app/Screen';
import { worldOf } from '../../graph/world';
import { useStore } from '../../state/store';
import { CampaignBar } from './bar/CampaignBar';
import { SettingsPopover } from './bar/SettingsPopover';
import { WorldChoice } from './bar/WorldChoice';
import { CampaignCanvas } from './canvas/CampaignCanvas';
import { Autosave } from './editor/autosave';
import { EditorContext, type OpenCampaign } from './editor/EditorContext';
import { editorOf } from './editor/editor';
import { useSaving } from './editor/useSaving';
import { ExportMenu } from './exchange/ExportMenu';
import { Inspector } from './inspector/Inspector';
import { WaveButton } from './wave/WaveButton';
import { useWave } from './wave/WaveContext';
import { WaveProvider } from './wave/WaveProvider';
import { WaveTrees } from './wave/WaveTrees';

const WavePanel = lazy(() => import('./wave/WavePanel'));

interface WorkbenchProps {
  readonly campaign: Campaign;
  readonly world: WorldDocument;
}

function opened({ id, version, document }: Campaign, world: WorldDocument): OpenCampaign {
  const editor = editorOf({ id, version, document, world: worldOf(world) });
  return { editor, autosave: new Autosave(editor, (changes) => saveCampaign(id, changes)) };
}

/** The world follows the campaign's choice; the drawing keeps the world it had until the new one is there. */
function useChosenWorld({ editor }: OpenCampaign): Error | null {
  const name = useStore(editor.store, (state) => state.history.present.value.world);
  const { data, error } = useQuery({ queryKey: ['world', name], queryFn: () => loadWorld(name) });
  useEffect(() => {
    if (data !== undefined) {
      editor.store.set({ world: worldOf(data.document) });
    }
  }, [editor, data]);
  return error;
}

/** Beside the canvas: what is known of the campaign, or the second wave. */
function Aside() {
  const { isOpen } = useWave();
  return isOpen ? (
    <Suspense fallback={null}>
      <WavePanel />
    </Suspense>
  ) : (
    <Inspector />
  );
}

/** Where an open campaign is worked on: the bar, the canvas and the inspector. */
export function Workbench({ campaign, world }: WorkbenchProps) {
  const [open] = useState(() => opened(campaign, world));
  const missing = useChosenWorld(open);
  useSaving(open, useSession().role !== 'viewer');
  return (
    <EditorContext value={open}>
      <WaveProvider>
        <Screen
          title={<CampaignBar />}
          actions={
            <>
              <WorldChoice />
              <SettingsPopover />
              <ExportMenu />
            </>
          }
          aside={<Aside />}
        >
          {missing !== null && <ProblemAlert failure={missing} />}
          <WaveTrees>
            <CampaignCanvas actions={<WaveButton />} />
          </WaveTrees>
        </Screen>
      </WaveProvider>
    </EditorContext>
  );
}
