import type { BranchView, SplitView, StepView } from './scene';

/** What tells of a step or free branch that it is an item of the tree, and which one. */
export function stopAttributes({ path, level, position, siblings, isSelected }: StepView | SplitView | BranchView) {
  return {
    'aria-level': level,
    'aria-posinset': position,
    'aria-setsize': siblings,
    'aria-selected': isSelected,
    'data-path': path,
  } as const;
}
