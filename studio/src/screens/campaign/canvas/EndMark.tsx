import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { FlowLabel } from './FlowLabel';
import type { FlowNode } from './flowElements';

/** The end of a journey: a filled diamond for a conversion, a cross for an opt-out, a dot where the depth ends. */
export const EndMark = memo(function EndMark({ data: { view } }: NodeProps<FlowNode>) {
  if (view.kind !== 'end') {
    return null;
  }
  const { reaction, flow, share, level } = view;
  return (
    <div className="end" data-kind={reaction.kind} data-faint={view.isFaint || undefined} aria-hidden="true">
      <span className="end-mark" />
      <FlowLabel reaction={reaction} flow={flow} share={share} level={level} />
    </div>
  );
});
