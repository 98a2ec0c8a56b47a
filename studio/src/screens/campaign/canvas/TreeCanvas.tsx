import { type NodeTypes, ReactFlow, useReactFlow, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type HTMLAttributes, type MouseEvent, type ReactNode, type Ref, useCallback, useMemo, useRef } from 'react';
import { firstView, ZOOM } from '../../../graph/firstView';
import { BranchButton } from './BranchButton';
import { CanvasContext, type CanvasSurroundings } from './CanvasContext';
import './canvas.css';
import { EndMark } from './EndMark';
import { Entrance } from './Entrance';
import { FarView } from './far/FarView';
import { isPressed } from './far/isPressed';
import { useFar } from './far/useFar';
import { type FlowElements, flowElements, NO_ELEMENTS } from './flowElements';
import { Lines } from './Lines';
import { TreeMap } from './map/TreeMap';
import { SplitCard } from './SplitCard';
import { StepCard } from './StepCard';
import type { Scene } from './scene';
import { type Dragging, useDragging } from './useDragging';
import { useItemEvents } from './useItemEvents';

const NODES: NodeTypes = { step: StepCard, split: SplitCard, branch: BranchButton, end: EndMark, entrance: Entrance };

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
  const elements = useElements(scene);
  const far = useFar(elements, dragging !== undefined);
  const drag = useDragging(far?.cards ?? elements.nodes, scene.layout, dragging);
  const events = useItemEvents(surroundings.actions);
  const showFirst = useFirstView(scene);
  const leave = far?.onOver;
  return (
    <CanvasContext value={surroundings}>
      <div role="tree" aria-label={label} tabIndex={-1} className="canvas-tree" data-far={far && true} {...tree}>
        <ReactFlow
          nodes={drag.nodes}
          nodeTypes={NODES}
          onNodesChange={drag.onNodesChange}
          onNodeDragStart={drag.onStart}
          onNodeDrag={drag.onDrag}
          onNodeDragStop={drag.onStop}
          onNodeMouseLeave={useCallback((event: MouseEvent) => !isPressed(event) && leave?.(undefined), [leave])}
          {...events}
          onMoveStart={(event) => event !== null && onMoved?.()}
          onInit={showFirst}
          minZoom={ZOOM.least}
          maxZoom={ZOOM.most}
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
          {far !== undefined && <FarView elements={elements} far={far} events={events} />}
          {hasMap === true && <TreeMap elements={elements} layout={scene.layout} />}
          {children}
        </ReactFlow>
      </div>
    </CanvasContext>
  );
}
