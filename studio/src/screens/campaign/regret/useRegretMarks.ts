import { useEffect } from 'react';
import type { Regret } from '../../../api/schema';
import { useEditor } from '../editor/EditorContext';
import type { Mark, Marks } from '../editor/marks';
import { type CampaignRegret, useRegret } from '../inspector/results/useRegret';

const LAYER = 'regret';

const NO_MARKS: Marks = new Map();

/** Every decision that costs anything, by its path; stopping where something would pay is a decision, too. */
export function regretMarks({ steps }: Pick<Regret, 'steps'>): Marks {
  return new Map(
    steps.filter(({ regret }) => regret > 0).map(({ path, regret }): [string, Mark] => [path, { regret }]),
  );
}

/** Lays what each decision costs over the canvas while it is shown, and again after every change of the campaign. */
export function useRegretMarks(isShown: boolean): CampaignRegret {
  const editor = useEditor();
  const found = useRegret(isShown);
  const { regret } = found;
  useEffect(() => {
    editor.mark(LAYER, isShown && regret !== undefined ? regretMarks(regret) : NO_MARKS);
    return () => editor.mark(LAYER, NO_MARKS);
  }, [editor, regret, isShown]);
  return found;
}
