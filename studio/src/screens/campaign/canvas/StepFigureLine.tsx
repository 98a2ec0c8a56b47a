import type { StepFigures } from '../../../graph/figures';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { CountUp } from './CountUp';
import type { StepView } from './scene';

/** People, conversions and cost of a step in few letters; in full on hover. */
export function StepFigureLine({ view, figures }: { readonly view: StepView; readonly figures: StepFigures }) {
  const { canvas } = useWords();
  const { count, short, shortMoney, money } = useFormat(view.currency);
  const { level } = view;
  const { people, conversions, cost } = figures;
  return (
    <span className="card-figures" aria-hidden="true">
      <span className="card-people">
        <CountUp value={people} level={level} write={short} exact={canvas.people(count(people))} />
      </span>
      <span className="card-conversions">
        ◆ <CountUp value={conversions} level={level} write={short} exact={canvas.conversionsLong(count(conversions))} />
      </span>
      <span>
        <CountUp value={cost} level={level} write={shortMoney} exact={canvas.cost(money(cost))} />
      </span>
    </span>
  );
}
