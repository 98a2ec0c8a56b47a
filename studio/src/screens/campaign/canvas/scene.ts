import { levelOf, parentOf, type Step } from '../../../graph/campaign';
import { type Figures, type Flow, flowTo, lineWidth, type StepFigures } from '../../../graph/figures';
import type { Finding } from '../../../graph/findings';
import { isCard, isStop, type Placed } from '../../../graph/items';
import type { Layout, Line } from '../../../graph/layout';
import type { Split } from '../../../graph/split';
import type { Lead, Reaction, World } from '../../../graph/world';
import type { Mark, Marks } from '../editor/marks';

/** Shares of customers on the ways of splits, by path. */
export type Shares = ReadonlyMap<string, number>;

/** All that a drawing of a campaign shows; a second drawing beside the first needs nothing else. */
export interface Scene {
  readonly layout: Layout;
  readonly world: World;
  /** Of a launch; absent before it. */
  readonly figures: Figures | undefined;
  /** Of the ways of splits, by path: the share of the customers there, as far as it is known. */
  readonly shares?: Shares | undefined;
  readonly findings: readonly Finding[];
  readonly marks: Marks;
  /** Where the keyboard is; undefined where a drawing is only looked at. */
  readonly selected: string | undefined;
  /** The step that is being dragged, and the place over which it is. */
  readonly dragged: string | undefined;
  readonly target: string | undefined;
  /** Whether nothing can be edited. */
  readonly locked: boolean;
}

/** What a step's card shows. */
export interface StepView {
  readonly kind: 'step';
  readonly path: string;
  readonly step: Step;
  readonly level: number;
  /** Its number among the branches of the step before, and how many there are. */
  readonly position: number;
  readonly siblings: number;
  readonly currency: string;
  readonly worldName: string;
  readonly figures: StepFigures | undefined;
  readonly findings: readonly Finding[];
  readonly mark: Mark | undefined;
  readonly isSelected: boolean;
  readonly isTarget: boolean;
  /** Whether something else is looked for, or it moves with the step that is dragged. */
  readonly isFaint: boolean;
  readonly isLocked: boolean;
}

/** What a split's card shows. */
export interface SplitView {
  readonly kind: 'split';
  readonly path: string;
  readonly split: Split;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly currency: string;
  readonly worldName: string;
  readonly people: number | undefined;
  readonly findings: readonly Finding[];
  readonly mark: Mark | undefined;
  readonly isSelected: boolean;
  readonly isTarget: boolean;
  readonly isFaint: boolean;
  readonly isLocked: boolean;
}

/** What a branch that can take a step shows. */
export interface BranchView {
  readonly kind: 'branch';
  readonly path: string;
  readonly reaction: Lead | undefined;
  readonly share: number | undefined;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly currency: string;
  readonly flow: Flow | undefined;
  readonly mark: Mark | undefined;
  readonly findings: readonly Finding[];
  readonly isSelected: boolean;
  readonly isTarget: boolean;
  readonly isFaint: boolean;
  readonly isLocked: boolean;
}

/** What the end of a journey shows. */
export interface EndView {
  readonly kind: 'end';
  readonly path: string;
  readonly reaction: Lead;
  readonly share: number | undefined;
  readonly level: number;
  readonly flow: Flow | undefined;
  readonly isFaint: boolean;
}

export interface EntranceView {
  readonly kind: 'entrance';
}

export type ItemView = StepView | SplitView | BranchView | EndView | EntranceView;

/** What a line shows. */
export interface LineView {
  readonly path: string;
  readonly level: number;
  readonly reaction: Reaction | undefined;
  /** Written on the line where a step stands at its end; branches and ends carry their own label. */
  readonly label: string | undefined;
  readonly flow: Flow | undefined;
  readonly share: number | undefined;
  readonly width: number;
  readonly isFaint: boolean;
  readonly isWalked: boolean;
}

/** The parts of a scene that every item asks for, found once. */
interface Found {
  readonly scene: Scene;
  readonly searching: boolean;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly places: ReadonlyMap<string, { readonly position: number; readonly siblings: number }>;
}

const NONE: readonly Finding[] = [];
const ALONE = { position: 1, siblings: 1 };

function grouped(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  }
  return byPath;
}

/** Each stop's number among those that follow the same step; ends are no stops. */
function placesIn({ items }: Layout): Found['places'] {
  const families = new Map<string | undefined, string[]>();
  for (const { item } of items) {
    if (isStop(item)) {
      const before = parentOf(item.path);
      families.set(before, [...(families.get(before) ?? []), item.path]);
    }
  }
  const places = [...families.values()].flatMap((paths) =>
    paths.map((path, at) => [path, { position: at + 1, siblings: paths.length }] as const),
  );
  return new Map(places);
}

export function foundIn(scene: Scene): Found {
  return {
    scene,
    searching: [...scene.marks.values()].some(({ found }) => found === true),
    findings: grouped(scene.findings),
    places: placesIn(scene.layout),
  };
}

function isFaint(path: string, { scene: { dragged, marks }, searching }: Found): boolean {
  const moves = dragged !== undefined && path !== dragged && path.startsWith(`${dragged}/`);
  return moves || (searching && marks.get(path)?.found !== true);
}

/** What an item of the drawing shows. */
export function viewOf({ item }: Placed, found: Found): ItemView {
  const { scene } = found;
  if (item.kind === 'entrance') {
    return { kind: 'entrance' };
  }
  const { path } = item;
  const level = levelOf(path);
  const flow = scene.figures === undefined ? undefined : flowTo(scene.figures, path);
  const share = scene.shares?.get(path);
  if (item.kind === 'end') {
    return { kind: 'end', path, reaction: item.reaction, level, flow, share, isFaint: isFaint(path, found) };
  }
  const stop = {
    path,
    level,
    ...(found.places.get(path) ?? ALONE),
    findings: found.findings.get(path) ?? NONE,
    mark: scene.marks.get(path),
    isSelected: scene.selected === path,
    isTarget: scene.target === path,
    isFaint: isFaint(path, found),
    isLocked: scene.locked,
  };
  const { currency, name } = scene.world;
  if (item.kind === 'branch') {
    return { kind: 'branch', ...stop, reaction: item.reaction, flow, share, currency };
  }
  if (item.kind === 'split') {
    const people = scene.figures?.get(path)?.people;
    return { kind: 'split', ...stop, split: item.split, people, currency, worldName: name };
  }
  return { kind: 'step', ...stop, step: item.step, figures: scene.figures?.get(path), currency, worldName: name };
}

/** What a line of the drawing shows. */
export function lineViewOf({ to, reaction: name }: Line, found: Found): LineView {
  const { figures, world, marks } = found.scene;
  const path = to.item.kind === 'entrance' ? '' : to.item.path;
  const flow = figures === undefined ? undefined : flowTo(figures, path);
  return {
    path,
    level: levelOf(path),
    reaction: world.reactions.find((reaction) => reaction.name === name),
    label: isCard(to.item) ? name : undefined,
    flow,
    share: found.scene.shares?.get(path),
    width: flow === undefined ? lineWidth(0, 0) : lineWidth(flow.people, figures?.get('')?.people ?? 0),
    isFaint: isFaint(path, found),
    isWalked: marks.get(path)?.walked === true,
  };
}

/** Whether two views show the same, so that the old one can stay and nothing is drawn anew. */
export function showsTheSame<View extends object>(one: View, other: View): boolean {
  const keys = Object.keys(one) as (keyof View)[];
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}

function isSame(one: unknown, other: unknown): boolean {
  return (
    Object.is(one, other) || (isFlow(one) && isFlow(other) && one.people === other.people && one.share === other.share)
  );
}

function isFlow(value: unknown): value is Flow {
  return typeof value === 'object' && value !== null && 'people' in value && 'share' in value;
}
