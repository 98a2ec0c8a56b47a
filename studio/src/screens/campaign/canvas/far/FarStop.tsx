import { memo, useRef } from 'react';
import { useCanvas } from '../CanvasContext';
import type { FlowNode } from '../flowElements';
import type { BranchView, SplitView, StepView } from '../scene';
import { stopAttributes } from '../stopAttributes';
import { useBranchName } from '../useBranchName';
import { useFocusOfSelected } from '../useFocusOfSelected';
import { useSplitName } from '../useSplitName';
import { useStepName } from '../useStepName';

interface StopProps<View> {
  readonly view: View;
  readonly node: FlowNode;
}

/** Where a stop lies in the picture: it is heard, reached by keyboard and clicked there, and paints nothing. */
function Place({ view, node, name }: StopProps<StepView | SplitView | BranchView> & { readonly name: string }) {
  const { actions } = useCanvas();
  const element = useRef<HTMLDivElement>(null);
  useFocusOfSelected(element, view.isSelected);
  const { position, width, height } = node;
  return (
    <div
      ref={element}
      role="treeitem"
      {...stopAttributes(view)}
      tabIndex={view.isSelected ? 0 : -1}
      aria-label={name}
      className="far-stop"
      style={{ left: position.x, top: position.y, width, height }}
      onFocus={() => actions?.select(view.path)}
    />
  );
}

function FarStep(props: StopProps<StepView>) {
  return <Place {...props} name={useStepName(props.view)} />;
}

function FarSplit(props: StopProps<SplitView>) {
  return <Place {...props} name={useSplitName(props.view)} />;
}

function FarBranch(props: StopProps<BranchView>) {
  return <Place {...props} name={useBranchName(props.view)} />;
}

/** A step or free branch of a tree that is painted as one picture. */
export const FarStop = memo(function FarStop({ node }: { readonly node: FlowNode }) {
  const { view } = node.data;
  if (view.kind === 'step') {
    return <FarStep view={view} node={node} />;
  }
  if (view.kind === 'split') {
    return <FarSplit view={view} node={node} />;
  }
  return view.kind === 'branch' ? <FarBranch view={view} node={node} /> : null;
});
