import type { NodeProps } from '@xyflow/react';
import { memo, useRef } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { IconOfChannel } from '../../../icons/IconOfChannel';
import { useCanvas } from './CanvasContext';
import type { FlowNode } from './flowElements';
import { MoreButton } from './MoreButton';
import { RegretSign } from './RegretSign';
import { StepFigureLine } from './StepFigureLine';
import { StepSigns } from './StepSigns';
import type { StepView } from './scene';
import { stopAttributes } from './stopAttributes';
import { useFocusOfSelected } from './useFocusOfSelected';
import { useStepName } from './useStepName';

function Chips({ view }: { readonly view: StepView }) {
  const { canvas } = useWords();
  const { message } = useNames();
  const { step } = view;
  return (
    <span className="card-chips">
      <span className="chip" title={message(step.message)}>
        {message(step.message)}
      </span>
      {step.wait_days !== undefined && (
        <span className="chip chip-wait" title={canvas.waits(step.wait_days)}>
          {canvas.waitsShort(step.wait_days)}
        </span>
      )}
    </span>
  );
}

function StepOnCanvas({ view }: { readonly view: StepView }) {
  const { actions } = useCanvas();
  const { channel } = useNames();
  const name = useStepName(view);
  const element = useRef<HTMLDivElement>(null);
  useFocusOfSelected(element, view.isSelected);
  const { path, step, mark, findings } = view;
  return (
    <div
      ref={element}
      role="treeitem"
      {...stopAttributes(view)}
      tabIndex={view.isSelected ? 0 : -1}
      className="card"
      data-change={mark?.change}
      data-trying={mark?.trying}
      data-walked={mark?.walked}
      data-found={mark?.found}
      data-target={view.isTarget || undefined}
      data-faint={view.isFaint || undefined}
      data-wrong={findings.some(({ warning }) => !warning) || undefined}
      onFocus={() => actions?.select(path)}
    >
      <span className="heard">{name}</span>
      <span className="card-icon" data-channel={step.channel} aria-hidden="true">
        <IconOfChannel channel={step.channel} size={22} />
      </span>
      <span className="card-what" aria-hidden="true">
        <span className="card-channel" title={channel(step.channel)}>
          {channel(step.channel)}
        </span>
        <Chips view={view} />
      </span>
      <StepSigns view={view} />
      <MoreButton path={path} />
      {view.figures !== undefined && <StepFigureLine view={view} figures={view.figures} />}
      <RegretSign regret={mark?.regret} currency={view.currency} />
    </div>
  );
}

/** A step: its channel and message, what is to be known of it, and its people once the campaign was launched. */
export const StepCard = memo(function StepCard({ data: { view } }: NodeProps<FlowNode>) {
  return view.kind === 'step' ? <StepOnCanvas view={view} /> : null;
});
