import type { WorldDocument } from '../api/schema';
import type { Condition, Earlier, NameOrNames } from './conditions';

/** The parts that a condition may have, in the order in which they are offered. */
export const PARTS = [
  'channel',
  'message',
  'trait',
  'favoured',
  'after',
  'same_channel',
  'same_message',
  'step',
  'earlier',
] as const satisfies readonly (keyof Condition)[];

export type Part = (typeof PARTS)[number];

/** What a condition can name in its world. */
export interface Known {
  readonly channels: readonly string[];
  readonly messages: readonly string[];
  readonly traits: readonly string[];
  readonly reactions: readonly string[];
  /** Reactions after which a step can follow. */
  readonly leadingOn: readonly string[];
  readonly depth: number;
}

/** Whole numbers from one to another; an end that is absent is open. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

export function knownIn({ channels, messages, reactions, depth }: WorldDocument): Known {
  const roles = Object.entries(reactions);
  return {
    channels: Object.keys(channels),
    messages,
    traits: [...new Set(Object.values(channels).flatMap(({ traits = [] }) => traits))],
    reactions: roles.map(([name]) => name),
    leadingOn: roles.filter(([, role]) => role === 'negative' || role === 'engagement').map(([name]) => name),
    depth,
  };
}

/** Parts that a world has no words for, such as a trait where no channel has one, cannot be asked for. */
export function partsToAdd(when: Condition, known: Known): readonly Part[] {
  return PARTS.filter((part) => when[part] === undefined && (part !== 'trait' || known.traits.length > 0));
}

/** A value for a part to begin with. */
export function firstValue(part: Part, known: Known): NonNullable<Condition[Part]> {
  switch (part) {
    case 'channel':
      return known.channels[0] ?? '';
    case 'message':
      return known.messages[0] ?? '';
    case 'trait':
      return known.traits[0] ?? '';
    case 'after':
      return known.leadingOn[0] ?? '';
    case 'step':
      return Math.min(2, known.depth);
    case 'earlier':
      return { at_least: 1 };
    default:
      return true;
  }
}

/** Names as a file holds them: one alone without a list. */
export function namesOf(names: readonly string[]): NameOrNames {
  const [first = ''] = names;
  return names.length === 1 ? first : names;
}

/** A record with another value in a field; undefined takes the field away. */
export function withField<Value extends object, Field extends keyof Value>(
  value: Value,
  field: Field,
  next: Value[Field] | undefined,
): Value {
  const { [field]: _, ...others } = value;
  return (next === undefined ? others : { ...value, [field]: next }) as Value;
}

export function rangeOfStep(step: NonNullable<Condition['step']>): Range {
  return typeof step === 'number' ? { from: step, to: step } : rangeOf(step);
}

export function stepIn({ from, to }: Range): NonNullable<Condition['step']> {
  return from !== undefined && from === to ? from : bounds({ from, to });
}

export function rangeOfCount({ exactly, ...bounded }: Earlier): Range {
  return exactly === undefined ? rangeOf(bounded) : { from: exactly, to: exactly };
}

export function withCount(earlier: Earlier, { from, to }: Range): Earlier {
  const { exactly: _, at_least: __, at_most: ___, ...kind } = earlier;
  return { ...kind, ...(from !== undefined && from === to ? { exactly: from } : bounds({ from, to })) };
}

interface Bounds {
  readonly at_least?: number;
  readonly at_most?: number;
}

function rangeOf({ at_least: from, at_most: to }: Bounds): Range {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function bounds({ from, to }: { readonly from: number | undefined; readonly to: number | undefined }): Bounds {
  return { ...(from === undefined ? {} : { at_least: from }), ...(to === undefined ? {} : { at_most: to }) };
}
