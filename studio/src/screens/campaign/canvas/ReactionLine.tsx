import { memo, useRef } from 'react';
import { useFormat } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import type { DrawnLine } from './flowElements';
import { useCountUp } from './useCountUp';

/** The reaction above the line's end and its people below; beside it where the tree grows down. */
function LineLabel({ line: { view, end, direction }, name }: { readonly line: DrawnLine; readonly name: string }) {
  const { short, percent } = useFormat();
  const names = useNames();
  const people = useRef<SVGTSpanElement>(null);
  const { flow, width } = view;
  const { x, y } = end;
  useCountUp(people, flow?.people, view.level, short);
  const right = direction === 'right';
  const at = right ? { x: x - 8, textAnchor: 'end' as const } : { x: x + width / 2 + 6, textAnchor: 'start' as const };
  return (
    <>
      <text className="line-label line-reaction" {...at} y={right ? y - width / 2 - 5 : y - 26}>
        {names.reaction(name)}
      </text>
      {flow !== undefined && (
        <text className="line-label" {...at} y={right ? y + width / 2 + 14 : y - 11}>
          <tspan ref={people}>{short(flow.people)}</tspan>
          {flow.share === undefined ? '' : ` · ${percent(flow.share)}`}
        </text>
      )}
    </>
  );
}

/** The way from a step to what follows a reaction, as wide as the root of its people. */
export const ReactionLine = memo(function ReactionLine({ line }: { readonly line: DrawnLine }) {
  const { view, d } = line;
  return (
    <g
      className={line.unfolds ? 'line unfolds' : 'line'}
      data-kind={view.reaction?.kind}
      data-faint={view.isFaint || undefined}
      data-walked={view.isWalked || undefined}
    >
      <path d={d} strokeWidth={view.width} />
      {view.label !== undefined && <LineLabel line={line} name={view.label} />}
    </g>
  );
});
