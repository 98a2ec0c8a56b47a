import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { PlusIcon } from '../../../icons/PlusIcon';
import { useCanvas } from './CanvasContext';
import { FlowLabel } from './FlowLabel';
import type { FlowNode } from './flowElements';
import { RegretSign } from './RegretSign';
import type { BranchView } from './scene';
import { stopAttributes } from './stopAttributes';
import { useBranchName } from './useBranchName';
import { useFocusOfSelected } from './useFocusOfSelected';

function FirstStep() {
  const { canvas } = useWords();
  return (
    <span className="first-step" aria-hidden="true">
      <PlusIcon size={22} />
      <span>
        <strong>{canvas.firstStep}</strong>
        <span className="first-step-advice">{canvas.firstStepAdvice}</span>
      </span>
    </span>
  );
}

/** The label shows on hover and focus; it is drawn by the style sheet, because there may be hundreds of them. */
function Plus({ view }: { readonly view: BranchView }) {
  const { canvas } = useWords();
  return (
    <span className="plus" aria-hidden="true" data-label={canvas.addStep}>
      {!view.isLocked && <PlusIcon size={16} />}
    </span>
  );
}

function BranchOnCanvas({ view }: { readonly view: BranchView }) {
  const { actions } = useCanvas();
  const name = useBranchName(view);
  const element = useRef<HTMLDivElement>(null);
  useFocusOfSelected(element, view.isSelected);
  const { path, reaction, mark } = view;
  return (
    <div
      ref={element}
      role="treeitem"
      {...stopAttributes(view)}
      tabIndex={view.isSelected ? 0 : -1}
      className={reaction === undefined ? 'branch branch-first' : 'branch'}
      data-kind={reaction?.kind}
      data-change={mark?.change}
      data-trying={mark?.trying}
      data-target={view.isTarget || undefined}
      data-faint={view.isFaint || undefined}
      data-locked={view.isLocked || undefined}
      onFocus={() => actions?.select(path)}
    >
      <span className="heard">{name}</span>
      {reaction === undefined ? <FirstStep /> : <Plus view={view} />}
      {reaction !== undefined && (
        <FlowLabel reaction={reaction} flow={view.flow} share={view.share} level={view.level} />
      )}
      <RegretSign regret={mark?.regret} currency={view.currency} />
    </div>
  );
}

/** A branch that can take a step: a round plus; on an empty canvas a ghost of the first step. */
export const BranchButton = memo(function BranchButton({ data: { view } }: NodeProps<FlowNode>) {
  return view.kind === 'branch' ? <BranchOnCanvas view={view} /> : null;
});
