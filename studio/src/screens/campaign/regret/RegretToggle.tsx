import { useState } from 'react';
import { problemText } from '../../../app/problemText';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { RegretIcon } from '../../../icons/RegretIcon';
import { Control } from '../canvas/Control';
import { useEditorState } from '../editor/EditorContext';
import { useRegretMarks } from './useRegretMarks';

/** Money below which a gap is rounding only. */
const NOTHING = 0.5;

/** Shows on each card and branch what the decision costs against the exact optimum. */
export function RegretToggle() {
  const all = useWords();
  const { wave: words } = all;
  const [isShown, setShown] = useState(false);
  const { shortMoney } = useFormat(useEditorState((state) => state.world.currency));
  const { regret, failure, isPending } = useRegretMarks(isShown);
  const sum = (): string => {
    if (failure !== null) {
      return problemText(failure, all).title;
    }
    if (regret === undefined) {
      return words.regretAdvice;
    }
    return regret.gap > NOTHING ? words.regretSum(shortMoney(regret.gap)) : words.regretNone;
  };
  return (
    <Control
      label={isShown ? `${words.hideRegret}. ${sum()}` : all.joined.about(words.showRegret, words.regretAdvice)}
      Drawing={RegretIcon}
      pressed={isShown}
      loading={isShown && isPending && failure === null}
      onClick={() => setShown(!isShown)}
    />
  );
}
