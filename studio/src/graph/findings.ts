import { branches, type Campaign, lastReaction, partsOf, type StepAt, stepLevelOf, stepsOf } from './campaign';
import { isSplit, isWay } from './split';
import { ends, type World } from './world';

/** What is not right with a campaign in its world, at the step it concerns; a warning does not hinder a launch. */
export type Finding = { readonly path: string; readonly warning: boolean } & (
  | { readonly kind: 'no-start' }
  | { readonly kind: 'too-deep'; readonly depth: number }
  | { readonly kind: 'unknown-channel' | 'unknown-message' | 'unknown-reaction' | 'after-end'; readonly name: string }
  | { readonly kind: 'wait-ignored' | 'no-customers' }
  | { readonly kind: 'over-budget'; readonly cost: number; readonly budget: number }
);

/** What a step costs, from a simulation. */
export interface StepCost {
  readonly path: string;
  readonly cost: number;
}

/**
 * All that is not right with a campaign in a world.
 *
 * @param costs of its steps, where a simulation knows them; else nothing is said of the budget
 */
export function findings(campaign: Campaign, world: World, costs: readonly StepCost[] = []): readonly Finding[] {
  if (campaign.start === undefined) {
    return [{ kind: 'no-start', path: '', warning: false }];
  }
  return [
    ...stepsOf(campaign.start).flatMap((at) => stepFindings(at, world)),
    ...customerFindings(campaign),
    ...budgetFindings(campaign, costs),
  ];
}

/** Splits look at customers of a table that this server keeps. */
function customerFindings({ start, customers }: Campaign): readonly Finding[] {
  return customers?.table === undefined
    ? partsOf(start).flatMap(({ path, part }) =>
        isSplit(part) ? [{ kind: 'no-customers' as const, path, warning: false }] : [],
      )
    : [];
}

function stepFindings({ path, step }: StepAt, world: World): readonly Finding[] {
  const found: Finding[] = [];
  if (stepLevelOf(path) > world.depth) {
    found.push({ kind: 'too-deep', path, warning: false, depth: world.depth });
  }
  if (!world.channels.includes(step.channel)) {
    found.push({ kind: 'unknown-channel', path, warning: false, name: step.channel });
  }
  if (!world.messages.includes(step.message)) {
    found.push({ kind: 'unknown-message', path, warning: false, name: step.message });
  }
  if (step.wait_days !== undefined && world.spacing === undefined) {
    found.push({ kind: 'wait-ignored', path, warning: true });
  }
  return [...found, ...reactionFindings(path, world)];
}

function reactionFindings(path: string, world: World): readonly Finding[] {
  const name = lastReaction(path);
  if (name === undefined || isWay(name)) {
    return [];
  }
  const reaction = world.reactions.find((one) => one.name === name);
  if (reaction === undefined) {
    return [{ kind: 'unknown-reaction', path, warning: false, name }];
  }
  return ends(reaction) ? [{ kind: 'after-end', path, warning: false, name }] : [];
}

/** Stands at the step that costs most, because that is where to save. */
function budgetFindings({ budget }: Campaign, costs: readonly StepCost[]): readonly Finding[] {
  const cost = costs.reduce((sum, step) => sum + step.cost, 0);
  const [dearest] = costs.toSorted((one, other) => other.cost - one.cost);
  if (budget === undefined || dearest === undefined || cost <= budget) {
    return [];
  }
  return [{ kind: 'over-budget', path: dearest.path, warning: true, cost, budget }];
}

/** Whether any step has more than the branches its world knows; kept apart because drawing needs only this. */
export function strangeReactions(step: StepAt['step'], world: World): readonly string[] {
  return branches(step)
    .map(([reaction]) => reaction)
    .filter((reaction) => !world.reactions.some(({ name }) => name === reaction));
}
