import { useSessionStorage } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Proposal } from '../../../api/schema';
import { USABLE, useJobRun } from '../../../api/useJobRun';
import { navigate, useQuery } from '../../../app/router';
import { inverse } from '../../../graph/standing';
import { useCampaign, useEditor, useEditorState } from '../editor/EditorContext';
import { type DecidedChange, decided, marksOnHuman, proposedChanges } from './proposalChanges';
import { DEFAULTS, learningTimeOf, optimizationOf } from './settings';
import { useTryingMarks } from './useTryingMarks';
import { type Wave, WaveContext } from './WaveContext';

/** What of the address says that the second wave is open, so that it is still open after loading the page anew. */
const PARAMETER = 'wave';

function goTo(query: string): void {
  navigate(`${window.location.pathname}${query}`, true);
}

/** Knows the second wave of the open campaign; its work goes on in the server while nobody looks. */
export function WaveProvider({ children }: { readonly children: ReactNode }) {
  const editor = useEditor();
  const campaign = useCampaign();
  const id = useEditorState((state) => state.id);
  const isOpen = useQuery(PARAMETER) !== '';
  const [settings, set] = useState(DEFAULTS);
  const optimization = useJobRun({ campaign: id, kind: 'optimization', statuses: USABLE, enabled: isOpen });
  const learningTime = useJobRun({ campaign: id, kind: 'learning-time', statuses: USABLE, enabled: isOpen });
  // The kind of the job says what its result is.
  const proposal = (optimization.finished?.result ?? undefined) as Proposal | undefined;
  const [rejected, setRejected] = useSessionStorage<readonly string[]>({
    key: `parcours.rejected.${optimization.finished?.id ?? ''}`,
    defaultValue: [],
  });
  const proposed = useMemo(() => (proposal === undefined ? [] : proposedChanges(proposal)), [proposal]);
  const changes = useMemo(() => decided(proposed, campaign, new Set(rejected)), [proposed, campaign, rejected]);

  useTryingMarks(isOpen ? optimization.job : undefined);
  useEffect(() => {
    editor.mark('proposal', isOpen ? marksOnHuman(changes) : new Map());
  }, [editor, changes, isOpen]);

  const wave = useMemo<Wave>(() => {
    const edit = (some: readonly DecidedChange['change'][]): void => {
      // The figures of a launch lock the drawing; they stay among the launches.
      if (editor.store.state().launch !== undefined) {
        editor.retry();
      }
      editor.accept(some);
    };
    const keysOf = (some: readonly DecidedChange[]): readonly string[] => some.map(({ key }) => key);
    return {
      isOpen,
      open: () => goTo(`?${PARAMETER}=open`),
      close: () => goTo(''),
      settings,
      set,
      optimization,
      learningTime,
      startOptimization: () =>
        optimization.start(optimizationOf(settings, id, editor.campaign(), editor.store.state().world)),
      startLearningTime: () =>
        learningTime.start(learningTimeOf(settings, id, editor.campaign(), editor.store.state().world)),
      proposal,
      changes,
      accept: (some) => edit(some.map(({ change }) => change)),
      takeBack: ({ change }) => edit([inverse(change)]),
      reject: (some) => setRejected([...rejected, ...keysOf(some)]),
      reconsider: ({ key }) => setRejected(rejected.filter((one) => one !== key)),
    };
  }, [editor, id, isOpen, settings, optimization, learningTime, proposal, changes, rejected, setRejected]);
  return <WaveContext value={wave}>{children}</WaveContext>;
}
