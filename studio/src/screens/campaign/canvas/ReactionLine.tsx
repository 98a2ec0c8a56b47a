import { memo, type Ref, useRef } from 'react';
import { useFormat } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import type { DrawnLine } from './flowElements';
import { useCountUp } from './useCountUp';

interface LabelProps {
  readonly line: DrawnLine;
  readonly name: string;
  readonly people: Ref<SVGTSpanElement>;
}

/** The people who go along, and their share of those who came to the step before. */
function People({ line: { view }, people }: LabelProps) {
  const { short, percent } = useFormat();
  const { flow } = view;
  return flow === undefined ? null : (
    <>
      <tspan ref={people}>{short(flow.people)}</tspan>
      {flow.share === undefined ? '' : ` · ${percent(flow.share)}`}
    </>
  );
}

/** The reaction above the line's end, and its people below. */
function LabelAlong(props: LabelProps) {
  const { view, end } = props.line;
  const x = end.x - 8;
  return (
    <>
      <text className="line-label line-reaction" textAnchor="end" x={x} y={end.y - view.width / 2 - 5}>
        {props.name}
      </text>
      {view.flow !== undefined && (
        <text className="line-label" textAnchor="end" x={x} y={end.y + view.width / 2 + 14}>
          <People {...props} />
        </text>
      )}
    </>
  );
}

/** The reaction and its people above the card to which the line goes. */
function LabelAbove(props: LabelProps) {
  return (
    <text className="line-label" {...props.line.above}>
      <tspan className="line-reaction">{props.name}</tspan> <People {...props} />
    </text>
  );
}

function LineLabel({ line, name }: { readonly line: DrawnLine; readonly name: string }) {
  const { short, percent } = useFormat();
  const names = useNames();
  const people = useRef<SVGTSpanElement>(null);
  const { flow, share, level } = line.view;
  const said = names.reaction(name);
  useCountUp(people, flow?.people, level, short);
  const Label = line.direction === 'right' ? LabelAlong : LabelAbove;
  return (
    <Label
      line={line}
      name={flow === undefined && share !== undefined ? `${said} · ${percent(share)}` : said}
      people={people}
    />
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
