import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { IconOfChannel } from '../../../icons/IconOfChannel';
import { CanvasCard } from './CanvasCard';
import type { FlowNode } from './flowElements';
import { MoreButton } from './MoreButton';
import { RegretSign } from './RegretSign';
import { StepFigureLine } from './StepFigureLine';
import { StepSigns } from './StepSigns';
import type { StepView } from './scene';
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
  const { channel } = useNames();
  const name = useStepName(view);
  const { path, step, mark } = view;
  return (
    <CanvasCard view={view} name={name} className="card">
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
    </CanvasCard>
  );
}

/** A step: its channel and message, what is to be known of it, and its people once the campaign was launched. */
export const StepCard = memo(function StepCard({ data: { view } }: NodeProps<FlowNode>) {
  return view.kind === 'step' ? <StepOnCanvas view={view} /> : null;
});
