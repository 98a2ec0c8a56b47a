import { useStore } from '@xyflow/react';
import type { FlowNode } from '../flowElements';
import type { BranchView, SplitView, StepView } from '../scene';
import { useBranchName } from '../useBranchName';
import { useSplitName } from '../useSplitName';
import { useStepName } from '../useStepName';

interface NameProps<View> {
  readonly view: View;
  readonly node: FlowNode;
}

/** Nearer to the right edge than this, in CSS pixels, a name stands left of its item. */
const ROOM = 340;

function Name({ node, name }: { readonly node: FlowNode; readonly name: string }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const room = useStore((state) => state.width);
  const { position, width = 0, height = 0 } = node;
  const left = position.x * zoom + x;
  const right = left + width * zoom;
  const top = (position.y + height / 2) * zoom + y;
  const isLeft = right + ROOM > room;
  return (
    <div
      className="far-name"
      aria-hidden="true"
      style={{ left: isLeft ? left - 8 : right + 8, top, translate: isLeft ? '-100% -50%' : '0 -50%' }}
    >
      {name}
    </div>
  );
}

function StepName({ view, node }: NameProps<StepView>) {
  return <Name node={node} name={useStepName(view)} />;
}

function SplitName({ view, node }: NameProps<SplitView>) {
  return <Name node={node} name={useSplitName(view)} />;
}

function BranchName({ view, node }: NameProps<BranchView>) {
  return <Name node={node} name={useBranchName(view)} />;
}

/** Says in words what the pointer is over, where its card is too small to be read. */
export function FarName({ node }: { readonly node: FlowNode }) {
  const { view } = node.data;
  if (view.kind === 'step') {
    return <StepName view={view} node={node} />;
  }
  if (view.kind === 'split') {
    return <SplitName view={view} node={node} />;
  }
  return view.kind === 'branch' ? <BranchName view={view} node={node} /> : null;
}
