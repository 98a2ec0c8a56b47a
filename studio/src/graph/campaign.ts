import { following, isSplit, isWay, nextOn, type Split } from './split';

/** One contact of a campaign and what follows each reaction to it; the JSON of a campaign file. */
export interface Step {
  readonly channel: string;
  readonly message: string;
  /** Days since the step before, at least 1; absent for the world's own spacing. */
  readonly wait_days?: number;
  readonly note?: string;
  /** What follows by reaction; a reaction that is not there ends the journey. */
  readonly on?: Readonly<Record<string, Part>>;
}

/** What customers come to: a step, or a split that sends them on by what is known of them. */
export type Part = Step | Split;

/** A campaign as it stands in its file: a tree of steps and splits. Never changed, only replaced. */
export interface Campaign {
  readonly name: string;
  readonly world: string;
  /** Customers who enter; absent for the world's own audience. */
  readonly audience?: number;
  /** Money the campaign may cost, in the world's currency. */
  readonly budget?: number;
  readonly note?: string;
  /** Whose table the splits look at. */
  readonly customers?: Customers;
  readonly start?: Part;
}

/** A table that the studio keeps, or, in a file for the command line, a file and a model. */
export interface Customers {
  readonly table?: string;
  readonly file?: string;
  readonly model?: string;
}

/** What a step does, without what follows it. */
export type Action = Pick<Step, 'channel' | 'message' | 'wait_days'>;

/** A step or split with its place. */
export interface PartAt {
  readonly path: string;
  readonly part: Part;
}

/** A step with its place. */
export interface StepAt {
  readonly path: string;
  readonly step: Step;
}

/** What follows a step by reaction, or a split by way, in the order of the file. */
export function branches(part: Part): ReadonlyArray<readonly [segment: string, next: Part]> {
  return isSplit(part) ? following(part) : Object.entries(part.on ?? {});
}

/** What follows a reaction or a way, if something does; an inherited property such as "constructor" is nothing. */
export function next(part: Part, segment: string): Part | undefined {
  if (isSplit(part)) {
    return nextOn(part, segment);
  }
  return part.on !== undefined && Object.hasOwn(part.on, segment) ? part.on[segment] : undefined;
}

/** Every step and split below and with this one, each before what follows it. */
export function partsOf(root: Part | undefined, path = ''): readonly PartAt[] {
  const found: PartAt[] = [];
  const left: PartAt[] = root === undefined ? [] : [{ path, part: root }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    found.push(at);
    for (const [segment, part] of branches(at.part).toReversed()) {
      left.push({ path: pathAfter(at.path, segment), part });
    }
  }
  return found;
}

/** Every step below and with this one, each before those that follow it. */
export function stepsOf(root: Part | undefined, path = ''): readonly StepAt[] {
  return partsOf(root, path).flatMap(({ path: at, part }) => (isSplit(part) ? [] : [{ path: at, step: part }]));
}

/** How many levels a tree has on the canvas. */
export function depthOf(root: Part | undefined): number {
  return partsOf(root).reduce((deepest, { path }) => Math.max(deepest, levelOf(path)), 0);
}

/** The path of what follows a reaction to the step at a path. */
export function pathAfter(path: string, reaction: string): string {
  return path === '' ? reaction : `${path}/${reaction}`;
}

/** The reactions and ways that lead to a place; none for the first. */
export function reactionsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('/');
}

/** The level of a place on the canvas: 1 for the first. */
export function levelOf(path: string): number {
  return reactionsOf(path).length + 1;
}

/** The number of a step in its journey, from 1: a split is no step. */
export function stepLevelOf(path: string): number {
  return reactionsOf(path).filter((segment) => !isWay(segment)).length + 1;
}

/** The step that a step follows; undefined for the first. */
export function parentOf(path: string): string | undefined {
  return path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The reaction that leads straight to a step; undefined for the first. */
export function lastReaction(path: string): string | undefined {
  return reactionsOf(path).at(-1);
}

/** Whether a path is the other one or leads through it. */
export function isWithin(path: string, ancestor: string): boolean {
  return ancestor === '' || path === ancestor || path.startsWith(`${ancestor}/`);
}

/** The step or split at a path, if one is there. */
export function partAt(campaign: Campaign, path: string): Part | undefined {
  return reactionsOf(path).reduce<Part | undefined>(
    (part, segment) => (part === undefined ? undefined : next(part, segment)),
    campaign.start,
  );
}

/** The step at a path, if one is there. */
export function stepAt(campaign: Campaign, path: string): Step | undefined {
  const part = partAt(campaign, path);
  return part === undefined || isSplit(part) ? undefined : part;
}

/** The split at a path, if one is there. */
export function splitAt(campaign: Campaign, path: string): Split | undefined {
  const part = partAt(campaign, path);
  return part !== undefined && isSplit(part) ? part : undefined;
}

/** Whether customers are divided anywhere, so that what knows only plain trees has nothing to say. */
export function isDivided({ start }: Campaign): boolean {
  return partsOf(start).some(({ part }) => isSplit(part));
}

/** A campaign without splits in which a step has the same steps and reactions before it, and its path there. */
export interface Route {
  readonly campaign: Campaign;
  readonly path: string;
}

/**
 * The steps that lead to a place, without the splits between them: what decides a reaction are the contacts before it, and
 * not the customers who are sent another way. A campaign without splits is its own route.
 */
export function routeTo(campaign: Campaign, path: string): Route {
  if (!isDivided(campaign)) {
    return { campaign, path };
  }
  const { start: _, customers: __, ...frame } = campaign;
  const start = chain(campaign.start, reactionsOf(path));
  const reactions = reactionsOf(path).filter((segment) => !isWay(segment));
  return { campaign: start === undefined ? frame : { ...frame, start }, path: reactions.join('/') };
}

function chain(part: Part | undefined, [segment, ...rest]: readonly string[]): Step | undefined {
  const following = part === undefined || segment === undefined ? undefined : chain(next(part, segment), rest);
  if (part === undefined || isSplit(part)) {
    return following;
  }
  const { on: _, ...alone } = part;
  return following === undefined || segment === undefined ? alone : { ...alone, on: { [segment]: following } };
}
