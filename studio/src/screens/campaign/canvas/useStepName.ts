import { stepLevelOf } from '../../../graph/campaign';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import type { StepView } from './scene';
import { useFindingWords } from './useFindingWords';

/** All that a card shows, as one sentence for those who hear it. */
export function useStepName(view: StepView): string {
  const { canvas } = useWords();
  const names = useNames();
  const format = useFormat(view.currency);
  const say = useFindingWords(view.worldName, view.currency);
  const { step, path, figures, mark, findings } = view;
  const parts = [
    `${canvas.stepName(stepLevelOf(path), names.action(step))}, ${names.place(path)}`,
    step.wait_days === undefined ? '' : canvas.waits(step.wait_days),
    figures === undefined ? '' : canvas.people(format.count(figures.people)),
    figures === undefined ? '' : canvas.conversionsLong(format.count(figures.conversions)),
    figures === undefined ? '' : canvas.cost(format.money(figures.cost)),
    mark?.change === undefined ? '' : canvas.changes[mark.change],
    mark?.trying === true ? canvas.trying : '',
    mark?.regret === undefined || mark.regret <= 0 ? '' : canvas.regret(format.money(mark.regret)),
    step.note === undefined ? '' : canvas.hasNote(step.note),
    ...findings.map(say),
  ];
  return parts.filter(Boolean).join('; ');
}
