import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { regretOf } from '../../../api/regrets';
import type { Regret } from '../../../api/schema';
import { useCampaign, useEditor } from '../editor/EditorContext';
import type { Mark, Marks } from '../editor/marks';

const LAYER = 'regret';

/** Every decision that costs anything, by its path; stopping where something would pay is a decision, too. */
export function regretMarks({ steps }: Pick<Regret, 'steps'>): Marks {
  return new Map(
    steps.filter(({ regret }) => regret > 0).map(({ path, regret }): [string, Mark] => [path, { regret }]),
  );
}

export interface ShownRegret {
  readonly regret: Regret | undefined;
  readonly failure: Error | null;
  readonly isPending: boolean;
}

/** Lays what each decision costs over the canvas while it is shown, and again after every change of the campaign. */
export function useRegretMarks(isShown: boolean): ShownRegret {
  const editor = useEditor();
  const campaign = useCampaign();
  const { data, error, isFetching } = useQuery({
    queryKey: ['regret', campaign],
    queryFn: () => regretOf(campaign),
    enabled: isShown,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    editor.mark(LAYER, isShown && data !== undefined ? regretMarks(data) : new Map());
  }, [editor, data, isShown]);
  useEffect(() => () => editor.mark(LAYER, new Map()), [editor]);
  return { regret: data, failure: error, isPending: isFetching };
}
