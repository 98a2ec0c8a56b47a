/** One contact of a campaign and what follows each reaction to it; the JSON of a campaign file. */
export interface Step {
  readonly channel: string;
  readonly message: string;
  /** Days since the step before, at least 1; absent for the world's own spacing. */
  readonly wait_days?: number;
  readonly note?: string;
  /** The next step by reaction; a reaction that is not there ends the journey. */
  readonly on?: Readonly<Record<string, Step>>;
}

/** A campaign as it stands in its file: a tree of steps, one branch a reaction. Never changed, only replaced. */
export interface Campaign {
  readonly name: string;
  readonly world: string;
  /** Customers who enter; absent for the world's own audience. */
  readonly audience?: number;
  /** Money the campaign may cost, in the world's currency. */
  readonly budget?: number;
  readonly note?: string;
  readonly start?: Step;
}

/** What a step does, without what follows it. */
export type Action = Pick<Step, 'channel' | 'message' | 'wait_days'>;

/** A step with its place. */
export interface StepAt {
  readonly path: string;
  readonly step: Step;
}

/** A step's next steps with their reactions, in the order of the file. */
export function branches(step: Step): ReadonlyArray<readonly [reaction: string, next: Step]> {
  return Object.entries(step.on ?? {});
}

/** The step after a reaction, if there is one; an inherited property such as "constructor" is none. */
export function next(step: Step, reaction: string): Step | undefined {
  return step.on !== undefined && Object.hasOwn(step.on, reaction) ? step.on[reaction] : undefined;
}

/** Every step below and with this one, each before those that follow it. */
export function stepsOf(root: Step | undefined, path = ''): readonly StepAt[] {
  const found: StepAt[] = [];
  const left: StepAt[] = root === undefined ? [] : [{ path, step: root }];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    found.push(at);
    for (const [reaction, step] of branches(at.step).toReversed()) {
      left.push({ path: pathAfter(at.path, reaction), step });
    }
  }
  return found;
}

/** How many levels a tree of steps has. */
export function depthOf(root: Step | undefined): number {
  return stepsOf(root).reduce((deepest, { path }) => Math.max(deepest, levelOf(path)), 0);
}

/** The path of what follows a reaction to the step at a path. */
export function pathAfter(path: string, reaction: string): string {
  return path === '' ? reaction : `${path}/${reaction}`;
}

/** The reactions that lead to a step; none for the first. */
export function reactionsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('/');
}

/** The level of a step: 1 for the first. */
export function levelOf(path: string): number {
  return reactionsOf(path).length + 1;
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

/** The step at a path, if one is there. */
export function stepAt(campaign: Campaign, path: string): Step | undefined {
  return reactionsOf(path).reduce<Step | undefined>(
    (step, reaction) => (step === undefined ? undefined : next(step, reaction)),
    campaign.start,
  );
}
