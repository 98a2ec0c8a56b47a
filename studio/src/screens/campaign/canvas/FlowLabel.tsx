import type { Flow } from '../../../graph/figures';
import type { Lead } from '../../../graph/world';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import { CountUp } from './CountUp';

interface FlowLabelProps {
  readonly reaction: Lead;
  readonly flow: Flow | undefined;
  /** Of the customers, where nothing was launched. */
  readonly share?: number | undefined;
  readonly level: number;
}

/** The name of a branch, and the people who take it with their share. */
export function FlowLabel({ reaction, flow, share, level }: FlowLabelProps) {
  const { canvas } = useWords();
  const names = useNames();
  const { short, count, percent } = useFormat();
  return (
    <span className="flow-label" aria-hidden="true" data-kind={reaction.kind}>
      <span className="flow-reaction">{names.reaction(reaction.name)}</span>
      {flow === undefined && share !== undefined && <span className="flow-people">{percent(share)}</span>}
      {flow !== undefined && (
        <span className="flow-people">
          <CountUp value={flow.people} level={level} write={short} exact={canvas.people(count(flow.people))} />
          {flow.share === undefined ? '' : ` · ${percent(flow.share)}`}
        </span>
      )}
    </span>
  );
}
