import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useEditorState } from '../editor/EditorContext';
import { useRegretMarks } from './useRegretMarks';

/** Money below which a gap is rounding only. */
const NOTHING = 0.5;

/** Shows on each card what the decision costs against the exact optimum. */
export function RegretToggle() {
  const { wave: words } = useWords();
  const [isShown, setShown] = useState(false);
  const currency = useEditorState((state) => state.world.currency);
  const { money, shortMoney } = useFormat(currency);
  const { regret, failure, isPending } = useRegretMarks(isShown);
  const gap = regret?.gap ?? 0;
  return (
    <Tooltip label={failure === null ? words.regretAdvice : failure.message}>
      <Button
        variant={isShown ? 'filled' : 'default'}
        aria-pressed={isShown}
        loading={isShown && isPending}
        {...(failure === null ? {} : { color: 'red' })}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? words.hideRegret : words.showRegret}
        {isShown && regret !== undefined && (
          <output className="regret-sum" title={money(gap)}>
            {gap > NOTHING ? words.regretSum(shortMoney(gap)) : words.regretNone}
          </output>
        )}
      </Button>
    </Tooltip>
  );
}
