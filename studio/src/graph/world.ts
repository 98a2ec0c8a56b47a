import type { WorldDocument } from '../api/schema';

/** What a reaction means, whatever it is called. */
export type ReactionKind = 'negative' | 'engagement' | 'conversion' | 'opt-out';

/** What leads on: a reaction, or a way of a split. */
export interface Lead {
  readonly name: string;
  readonly kind: ReactionKind | 'way';
}

export interface Reaction {
  readonly name: string;
  readonly kind: ReactionKind;
}

/** What drawing a campaign needs to know of its world. */
export interface World {
  readonly name: string;
  readonly currency: string;
  /** The most steps a journey may have. */
  readonly depth: number;
  readonly audience: number;
  readonly channels: readonly string[];
  readonly messages: readonly string[];
  /** In the order in which branches are drawn: what leads on first. */
  readonly reactions: readonly Reaction[];
  /** Whether customers differ from each other, so that few of them tell little of the others. */
  readonly customersDiffer?: boolean;
  /** Days between steps, and those to choose from; absent where the world knows no time. */
  readonly spacing?: { readonly days: number; readonly choices: readonly number[] };
}

const ORDER: readonly ReactionKind[] = ['engagement', 'negative', 'conversion', 'opt-out'];

/** Whether a reaction ends the journey, so that no step can follow. */
export function ends({ kind }: Lead): boolean {
  return kind === 'conversion' || kind === 'opt-out';
}

/** The names of the reactions that a step can follow. */
export function leadingOn(world: World): readonly string[] {
  return world.reactions.filter((reaction) => !ends(reaction)).map(({ name }) => name);
}

/** The number in a world's document that may carry its source. */
export function plainNumber(number: WorldDocument['margin']): number {
  if (typeof number === 'object') {
    return plainNumber(number.value);
  }
  const [numerator = Number.NaN, denominator = 1] = String(number).split('/').map(Number);
  return numerator / denominator;
}

/** What drawing needs of a world's document. */
export function worldOf(document: WorldDocument): World {
  const reactions = Object.entries(document.reactions)
    .map(([name, kind]) => ({ name, kind }))
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const days = document.step_days;
  return {
    name: document.name,
    currency: document.currency,
    depth: document.depth,
    audience: plainNumber(document.audience),
    channels: Object.keys(document.channels),
    messages: document.messages,
    reactions,
    ...(document.affinity === undefined ? {} : { customersDiffer: true }),
    ...(days === undefined ? {} : { spacing: { days, choices: document.waits ?? [days] } }),
  };
}
