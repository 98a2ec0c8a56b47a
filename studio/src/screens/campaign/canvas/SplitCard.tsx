import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { CanvasCard } from './CanvasCard';
import { CountUp } from './CountUp';
import type { FlowNode } from './flowElements';
import { MoreButton } from './MoreButton';
import { StepSigns } from './StepSigns';
import type { SplitView } from './scene';
import { useSplitName } from './useSplitName';
import './splitCard.css';

function People({ view: { people, level } }: { readonly view: SplitView }) {
  const { canvas } = useWords();
  const { short, count } = useFormat();
  return people === undefined ? null : (
    <span className="split-people">
      <CountUp value={people} level={level} write={short} exact={canvas.people(count(people))} />
      {' · '}
    </span>
  );
}

function SplitOnCanvas({ view }: { readonly view: SplitView }) {
  const { canvas } = useWords();
  const names = useNames();
  const name = useSplitName(view);
  const { path, split } = view;
  const columns = canvas.dividedBy(names.columns(split));
  return (
    <CanvasCard view={view} name={name} className="card split-card">
      <span className="split-what" aria-hidden="true">
        <span className="split-title">{canvas.divided}</span>
        <span className="split-columns" title={columns}>
          <People view={view} />
          {columns}
        </span>
      </span>
      <StepSigns view={view} />
      <MoreButton path={path} />
    </CanvasCard>
  );
}

/** A split: that the customers are divided, and by what is known of them. */
export const SplitCard = memo(function SplitCard({ data: { view } }: NodeProps<FlowNode>) {
  return view.kind === 'split' ? <SplitOnCanvas view={view} /> : null;
});
