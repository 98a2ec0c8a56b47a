import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import type { Proposal } from '../../../api/schema';
import { figuresOf } from '../../../graph/figures';
import { layout } from '../../../graph/layout';
import { useWords } from '../../../i18n/LanguageProvider';
import type { CanvasSurroundings } from '../canvas/CanvasContext';
import type { Scene } from '../canvas/scene';
import { TreeCanvas } from '../canvas/TreeCanvas';
import { useRoomChange } from '../canvas/useRoomChange';
import { useDirection } from '../canvas/useScene';
import { useEditorState } from '../editor/EditorContext';
import { marksOnProposal } from './proposalChanges';
import { useFiguresOf } from './useFiguresOf';
import { useWave } from './WaveContext';

/** A drawing that is only looked at. */
const NOTHING_TO_DO: CanvasSurroundings = { actions: undefined, counting: undefined };

function useProposalScene(proposal: Proposal): Scene {
  const { changes } = useWave();
  const world = useEditorState((state) => state.world);
  const launched = useEditorState((state) => state.launch !== undefined);
  const direction = useDirection();
  const { document } = proposal.proposed;
  const simulation = useFiguresOf(document);
  const placed = useMemo(() => layout(document, world, direction), [document, world, direction]);
  const marks = useMemo(() => marksOnProposal(changes), [changes]);
  return useMemo(
    () => ({
      layout: placed,
      world,
      // Both trees show figures, or none does.
      figures: launched && simulation !== undefined ? figuresOf(simulation.steps) : undefined,
      findings: [],
      marks,
      selected: undefined,
      dragged: undefined,
      target: undefined,
      locked: true,
    }),
    [placed, world, launched, simulation, marks],
  );
}

function ProposalDrawing({ scene }: { readonly scene: Scene }) {
  const { wave: words } = useWords();
  useRoomChange(scene.layout);
  return <TreeCanvas label={words.proposedTree} scene={scene} surroundings={NOTHING_TO_DO} />;
}

/** The proposed campaign as a tree beside the human's, its changed cards striped. */
export default function ProposalTree({ proposal }: { readonly proposal: Proposal }) {
  const scene = useProposalScene(proposal);
  return (
    <div className="canvas">
      <ReactFlowProvider>
        <ProposalDrawing scene={scene} />
      </ReactFlowProvider>
    </div>
  );
}
