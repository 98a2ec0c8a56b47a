import { lastReaction, parentOf } from './campaign';

/** One step of a simulation, with the customers who reach it. */
export interface StepFigures {
  readonly path: string;
  readonly people: number;
  readonly conversions: number;
  readonly cost: number;
  /** People by reaction. */
  readonly reactions: Readonly<Record<string, number>>;
}

/** The figures of a simulation by the paths of its steps. */
export type Figures = ReadonlyMap<string, StepFigures>;

/** People on a way of a split. */
export interface WayFigures {
  readonly path: string;
  readonly people: number;
}

/**
 * The figures of a simulation by path. A split has figures like a step, with its ways in place of reactions.
 *
 * @param ways of all splits; absent where nobody is divided
 */
export function figuresOf(steps: readonly StepFigures[], ways: readonly WayFigures[] = []): Figures {
  const figures = new Map(steps.map((step) => [step.path, step]));
  for (const { path, people } of ways) {
    const split = parentOf(path) ?? '';
    const known = figures.get(split) ?? { path: split, people: 0, conversions: 0, cost: 0, reactions: {} };
    const reactions = { ...known.reactions, [lastReaction(path) ?? '']: people };
    figures.set(split, { ...known, people: known.people + people, reactions });
  }
  return figures;
}

/** People on the way to a path, and their share of those who reached the step before. */
export interface Flow {
  readonly people: number;
  /** In [0, 1]; undefined where nobody reached the step before, and for those who enter. */
  readonly share: number | undefined;
}

/** The flow of people to a path; undefined where the simulation does not know the step before. */
export function flowTo(figures: Figures, path: string): Flow | undefined {
  const before = parentOf(path);
  if (before === undefined) {
    const first = figures.get('');
    return first === undefined ? undefined : { people: first.people, share: undefined };
  }
  const step = figures.get(before);
  const people = step?.reactions[path.slice(before === '' ? 0 : before.length + 1)];
  if (step === undefined || people === undefined) {
    return undefined;
  }
  return { people, share: step.people > 0 ? people / step.people : undefined };
}

/** Width of the line of all who enter, and the least width of any, in CSS pixels. */
const WIDEST = 16;
const NARROWEST = 1.5;

/**
 * The width of a line that people go along: the square root of their number, so that a thousandth can still be seen.
 *
 * @param all people who enter the campaign
 */
export function lineWidth(people: number, all: number): number {
  return all > 0 ? Math.max(NARROWEST, WIDEST * Math.sqrt(people / all)) : NARROWEST;
}
