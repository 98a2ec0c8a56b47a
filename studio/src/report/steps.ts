import { isWay, nameOfWay } from '../graph/split';
import type { SimulatedBranch, SimulatedStep, Simulation } from './documents';

/** A branch of a step on which no further step follows. */
export interface End {
  readonly reaction: string;
  readonly people: number;
}

/** A step of a campaign, or a split, with what follows it. */
export interface StepNode {
  /** A split has only people, and its ways in place of reactions. */
  readonly step: SimulatedStep;
  readonly isSplit: boolean;
  /** The reaction that leads here; empty for the first step. */
  readonly reaction: string;
  /** The reactions from the start, joined by "/". */
  readonly path: string;
  /** From 0 for the first step. */
  readonly level: number;
  readonly next: readonly StepNode[];
  readonly ends: readonly End[];
}

/** Reactions in the order in which branches are drawn from top to bottom; others stand between. */
const ORDER: readonly string[] = ['engagement', '', 'negative', 'conversion', 'opt-out'];

/** What stands in place of a split's channel. */
export const SPLIT = 'customers divided';

/** How people leave who buy without us before the next contact comes. */
export const BOUGHT_BEFORE = 'bought before contact';

/** The steps of a campaign as a tree; steps whose way from the start is not in the document are refused. */
export function stepTree({ steps, branches = [] }: Simulation): StepNode {
  const byPath = new Map([...splitsOf(branches), ...steps].map((step) => [step.path, step]));
  const first = byPath.get('');
  if (first === undefined) {
    throw new Error('The campaign has no first step: "steps" must hold one whose "path" is empty.');
  }
  const tree = node(first, '', 0, byPath);
  if (allSteps(tree).length !== byPath.size) {
    throw new Error('Some steps cannot be reached: each "path" must continue the path of another step.');
  }
  return tree;
}

/** Splits in the form of steps, so that one tree holds both. */
function splitsOf(branches: readonly SimulatedBranch[]): readonly SimulatedStep[] {
  const splits = new Map<string, SimulatedStep>();
  for (const { path, people } of branches) {
    const at = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const way = path.slice(at === '' ? 0 : at.length + 1);
    const known = splits.get(at) ?? emptySplit(at);
    splits.set(at, { ...known, people: known.people + people, reactions: { ...known.reactions, [way]: people } });
  }
  return [...splits.values()];
}

function emptySplit(path: string): SimulatedStep {
  const none = { people: 0, contacts: 0, conversions: 0, cost: 0, profit: 0 };
  return { path, channel: SPLIT, message: '', ...none, reactions: {} };
}

/** A reaction as it is, and a way by its name. */
export function leadText(segment: string): string {
  return isWay(segment) ? nameOfWay(segment) : segment;
}

/** All steps of a tree, each before what follows it. */
export function allSteps(tree: StepNode): StepNode[] {
  return [tree, ...tree.next.flatMap(allSteps)];
}

/** A way from the start in words. */
export function wayText(path: string): string {
  return path === '' ? 'start' : path.split('/').map(leadText).join(' → ');
}

function node(step: SimulatedStep, reaction: string, level: number, byPath: Map<string, SimulatedStep>): StepNode {
  const branches = Object.entries(step.reactions).sort(([one], [other]) => rank(one) - rank(other));
  const next: StepNode[] = [];
  const ends: End[] = [];
  let boughtBefore = 0;
  for (const [name, people] of branches) {
    const following = byPath.get(step.path === '' ? name : `${step.path}/${name}`);
    if (following !== undefined) {
      next.push(node(following, name, level + 1, byPath));
      boughtBefore += people - following.people;
    } else if (people > 0) {
      ends.push({ reaction: name, people });
    }
  }
  if (boughtBefore > 0.5) {
    ends.push({ reaction: BOUGHT_BEFORE, people: boughtBefore });
  }
  return { step, isSplit: step.channel === SPLIT && step.message === '', reaction, path: step.path, level, next, ends };
}

function rank(reaction: string): number {
  const place = ORDER.indexOf(reaction);
  return place < 0 ? ORDER.indexOf('') : place;
}
