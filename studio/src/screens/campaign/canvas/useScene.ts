import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { figuresOf } from '../../../graph/figures';
import { findings } from '../../../graph/findings';
import { type Direction, type Layout, layout } from '../../../graph/layout';
import { useCampaign, useEditorState } from '../editor/EditorContext';
import { useShares } from '../editor/useDivision';
import { useExpectedCosts } from '../editor/useExpectedCosts';
import type { Scene } from './scene';

/** On narrow screens the tree grows down. */
export function useDirection(): Direction {
  return useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ? 'down' : 'right';
}

/** The layout of the open campaign. */
export function useLayout(): Layout {
  const campaign = useCampaign();
  const world = useEditorState((state) => state.world);
  const direction = useDirection();
  return useMemo(() => layout(campaign, world, direction), [campaign, world, direction]);
}

export interface Hover {
  readonly dragged: string | undefined;
  readonly target: string | undefined;
}

/** All that the drawing of the open campaign shows. */
export function useScene(layout: Layout, { dragged, target }: Hover): Scene {
  const campaign = useCampaign();
  const world = useEditorState((state) => state.world);
  const launch = useEditorState((state) => state.launch);
  const marks = useEditorState((state) => state.marks);
  const selected = useEditorState((state) => state.selected);
  const costs = useExpectedCosts();
  const shares = useShares();
  const figures = useMemo(
    () => (launch === undefined ? undefined : figuresOf(launch.result.steps, launch.result.branches)),
    [launch],
  );
  const found = useMemo(() => findings(campaign, world, costs), [campaign, world, costs]);
  return useMemo(
    () => ({
      layout,
      world,
      figures,
      shares,
      findings: found,
      marks,
      selected,
      dragged,
      target,
      locked: launch !== undefined,
    }),
    [layout, world, figures, shares, found, marks, selected, dragged, target, launch],
  );
}
