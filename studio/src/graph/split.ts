import type { Part } from './campaign';

/** What must be known of a customer: a number in a range, or a category that is one of some. */
export interface Condition {
  readonly column: string;
  /** The smallest number that meets it. */
  readonly at_least?: number;
  /** The number that all must be smaller than. */
  readonly below?: number;
  readonly is?: string | string[];
}

/** One way of a split, with what comes on it. */
export interface SplitBranch {
  readonly name: string;
  readonly when: Condition;
  readonly then?: Part;
}

/** Sends each customer on: the first branch whose condition he meets takes him. */
export interface Split {
  readonly split: SplitBranch[];
  readonly otherwise?: Part;
}

/** The name of the way of those whom no branch takes. */
export const OTHERWISE = 'otherwise';

export function isSplit(part: object): part is Split {
  return 'split' in part;
}

/** What a way is called in paths. */
export function wayOf(name: string): string {
  return `[${name}]`;
}

/** Whether a piece of a path is a way of a split rather than a reaction. */
export function isWay(segment: string): boolean {
  return segment.startsWith('[');
}

/** The name of a way in a path. */
export function nameOfWay(segment: string): string {
  return segment.slice(1, -1);
}

/** All ways as they stand in paths, that of the rest last. */
export function waysOf({ split }: Split): readonly string[] {
  return [...split.map(({ name }) => name), OTHERWISE].map(wayOf);
}

/** What comes on each way, in order; ways on which journeys end are left out. */
export function following(split: Split): ReadonlyArray<readonly [way: string, next: Part]> {
  return waysOf(split).flatMap((way) => {
    const part = nextOn(split, way);
    return part === undefined ? [] : [[way, part] as const];
  });
}

/** What comes on a way, if something does. */
export function nextOn({ split, otherwise }: Split, way: string): Part | undefined {
  return way === wayOf(OTHERWISE) ? otherwise : split.find(({ name }) => wayOf(name) === way)?.then;
}

/** A split with something else, or nothing, on a way. */
export function withNextOn({ split, otherwise }: Split, way: string, part: Part | undefined): Split {
  if (way === wayOf(OTHERWISE)) {
    return part === undefined ? { split } : { split, otherwise: part };
  }
  const branches = split.map((branch) => (wayOf(branch.name) === way ? withThen(branch, part) : branch));
  return otherwise === undefined ? { split: branches } : { split: branches, otherwise };
}

function withThen({ name, when }: SplitBranch, part: Part | undefined): SplitBranch {
  // biome-ignore lint/suspicious/noThenProperty: the field's name in campaign files
  return part === undefined ? { name, when } : { name, when, then: part };
}

/** How a split divides, without what follows. */
export function conditionsOf({ split }: Split): Split {
  return { split: split.map(({ name, when }) => ({ name, when })) };
}

/** A split with other conditions; what follows stays where a branch keeps its name, or its place where no name is kept. */
export function withConditions(split: Split, to: Split): Split {
  const branches = to.split.map(({ name, when }, at) => {
    const same = split.split.find((branch) => branch.name === name);
    const stands = split.split[at];
    const isFree = stands !== undefined && to.split.every((branch) => branch.name !== stands.name);
    return withThen({ name, when }, (same ?? (isFree ? stands : undefined))?.then);
  });
  return split.otherwise === undefined ? { split: branches } : { split: branches, otherwise: split.otherwise };
}

/** A name that no branch has: the word with the first free number. */
export function freeName({ split }: Split, word: string): string {
  for (let number = split.length + 1; ; number++) {
    const name = `${word} ${number}`;
    if (split.every((branch) => branch.name !== name)) {
      return name;
    }
  }
}

/** Whether a branch may have a name among the others: it stands in paths, and is its own. */
export function isNameOfBranch(name: string, others: readonly string[]): boolean {
  const stands = name.trim() !== '' && !/[/[\]]/.test(name) && name !== OTHERWISE && name.length <= 100;
  return stands && !others.includes(name);
}
