import { MiniMap, type NodeTypes, ReactFlow, useReactFlow, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type HTMLAttributes, type ReactNode, type Ref, useMemo, useRef } from 'react';
import { firstView } from '../../../graph/firstView';
import { useWords } from '../../../i18n/LanguageProvider';
import { BranchButton } from './BranchButton';
import { CanvasContext, type CanvasSurroundings } from './CanvasContext';
import './canvas.css';
import { EndMark } from './EndMark';
import { Entrance } from './Entrance';
import { type FlowElements, type FlowNode, flowElements, NO_ELEMENTS } from './flowElements';
import { Lines } from './Lines';
import { StepCard } from './StepCard';
import type { Scene } from './scene';
import { type Dragging, useDragging } from './useDragging';
import { useLightMoves } from './useLightMoves';

const NODES: NodeTypes = { step: StepCard, branch: BranchButton, end: EndMark, entrance: Entrance };

/** The whole tree in view, but never larger than life. */
export const FIT = { padding: 0.05, maxZoom: 1, minZoom: 0.05 };

const ZOOM = { minZoom: 0.05, maxZoom: 2.5 };

interface TreeCanvasProps {
  /** What is drawn, for those who hear it. */
  readonly label: string;
  readonly scene: Scene;
  readonly surroundings: CanvasSurroundings;
  /** What a dragged step does; absent where nothing can be dragged. */
  readonly dragging?: Dragging;
  /** The reader moves the view; not heard where the view moves by itself. */
  readonly onMoved?: () => void;
  readonly hasMap?: boolean;
  /** The element around the drawing, and what it hears. */
  readonly tree?: Pick<HTMLAttributes<HTMLDivElement>, 'onKeyDown' | 'onFocus' | 'onBlur'> & {
    readonly ref: Ref<HTMLDivElement>;
  };
  readonly children?: ReactNode;
}

function useElements(scene: Scene): FlowElements {
  const before = useRef(NO_ELEMENTS);
  return useMemo(() => {
    before.current = flowElements(scene, before.current);
    return before.current;
  }, [scene]);
}

/** Shows the beginning once the room for it is known. */
function useFirstView({ layout }: Scene): () => void {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  return () => {
    // React Flow calls itself an application, which would part the tree from its items.
    store.getState().domNode?.setAttribute('role', 'presentation');
    void setViewport(firstView(layout, store.getState()));
  };
}

/** Draws a scene: it can be moved and zoomed, and where it has actions also be worked on. */
export function TreeCanvas({ label, scene, surroundings, dragging, onMoved, hasMap, tree, children }: TreeCanvasProps) {
  const { canvas } = useWords();
  const elements = useElements(scene);
  const drag = useDragging(elements.nodes, scene.layout, dragging);
  const { actions } = surroundings;
  const showFirst = useFirstView(scene);
  useLightMoves();
  const onClick = (_: unknown, { data: { view } }: FlowNode): void => {
    if (view.kind === 'step') {
      actions?.select(view.path);
    } else if (view.kind === 'branch') {
      actions?.choose(view.path);
    }
  };
  return (
    <CanvasContext value={surroundings}>
      <div role="tree" aria-label={label} tabIndex={-1} className="canvas-tree" {...tree}>
        <ReactFlow
          nodes={drag.nodes}
          nodeTypes={NODES}
          onNodesChange={drag.onNodesChange}
          onNodeDragStart={drag.onStart}
          onNodeDrag={drag.onDrag}
          onNodeDragStop={drag.onStop}
          onNodeClick={onClick}
          onNodeDoubleClick={(_, { data: { view } }) => view.kind === 'step' && actions?.choose(view.path)}
          onNodeContextMenu={(event, { data: { view } }) => {
            if (actions !== undefined && (view.kind === 'step' || view.kind === 'branch')) {
              event.preventDefault();
              actions.menu(view.path);
            }
          }}
          onMoveStart={(event) => event !== null && onMoved?.()}
          onInit={showFirst}
          {...ZOOM}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          nodeDragThreshold={6}
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          onlyRenderVisibleElements
          proOptions={{ hideAttribution: true }}
        >
          <Lines lines={elements.lines} />
          {hasMap === true && (
            <MiniMap pannable zoomable ariaLabel={canvas.map} nodeClassName={({ type }) => `map-${type}`} />
          )}
          {children}
        </ReactFlow>
      </div>
    </CanvasContext>
  );
}
