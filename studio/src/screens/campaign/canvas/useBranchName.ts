import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';
import type { BranchView } from './scene';

/** All that a free branch shows, as one sentence for those who hear it. */
export function useBranchName({ path, reaction, flow, share, mark, currency }: BranchView): string {
  const { canvas } = useWords();
  const names = useNames();
  const { count, money, percent } = useFormat(currency);
  if (reaction === undefined) {
    return canvas.firstStep;
  }
  const people = flow === undefined ? '' : `; ${canvas.people(count(flow.people))}`;
  const regret = mark?.regret === undefined || mark.regret <= 0 ? '' : `; ${canvas.regret(money(mark.regret))}`;
  const part = flow !== undefined || share === undefined ? '' : `; ${canvas.shareHere(percent(share))}`;
  return `${canvas.addStepAt(names.place(path))}${people}${part}${regret}`;
}
