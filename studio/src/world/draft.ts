import type { WorldDocument, WorldNumber } from '../api/schema';
import { numberOf, readNumber, sourced } from './numbers';

/** The place of a value in a world's document: its keys from the root. */
export type Place = readonly (string | number)[];

/** A number as it is being written, with its source. */
export interface WrittenNumber {
  readonly written: string;
  readonly source: string;
}

/** A world that is being edited: its document, and the numbers that a reader has typed over. */
export interface Draft {
  readonly document: WorldDocument;
  /** By pointer; they enter the document when they can be read. */
  readonly typed: Readonly<Record<string, WrittenNumber>>;
}

type Node = Readonly<Record<string | number, unknown>> | readonly unknown[];

/** A place as a JSON pointer (RFC 6901), as the server names it: `/channels/sms/cost`. */
export function pointer(place: Place): string {
  return place.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The document with another value at a place; undefined takes the field away. */
export function withValue<Root>(root: Root, place: Place, value: unknown): Root {
  const [key, ...rest] = place;
  if (key === undefined) {
    return value as Root;
  }
  const node = (root ?? {}) as Node;
  if (Array.isArray(node)) {
    return node.with(Number(key), withValue(node[Number(key)], rest, value)) as Root;
  }
  const { [key]: child, ...others } = node as Record<string | number, unknown>;
  if (rest.length === 0 && value === undefined) {
    return others as Root;
  }
  return { ...(node as object), [key]: withValue(child, rest, value) } as Root;
}

/** The value at a place; undefined where there is none. */
export function valueAt(root: unknown, place: Place): unknown {
  return place.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], root);
}

/** How a number at a place reads: as typed, or as the document has it. */
export function writtenAt({ document, typed }: Draft, place: Place): WrittenNumber {
  const { written, source = '' } = sourced(valueAt(document, place) as WorldNumber);
  return typed[pointer(place)] ?? { written, source };
}

/** The draft with a number typed at a place; the document takes it where it can be read. */
export function withNumber(draft: Draft, place: Place, number: WrittenNumber): Draft {
  const typed = { ...draft.typed, [pointer(place)]: number };
  const readable = readNumber(number.written) !== undefined;
  const value = numberOf(number.written, number.source);
  return { typed, document: readable ? withValue(draft.document, place, value) : draft.document };
}

/** Where typed numbers cannot be read, by pointer. */
export function unreadable({ typed }: Draft): readonly string[] {
  return Object.entries(typed)
    .filter(([, { written }]) => readNumber(written) === undefined)
    .map(([at]) => at);
}

/** The draft without a place and without what was typed below it. */
export function without(draft: Draft, place: Place): Draft {
  const gone = pointer(place);
  const typed = Object.entries(draft.typed).filter(([at]) => at !== gone && !at.startsWith(`${gone}/`));
  return { document: withValue(draft.document, place, undefined), typed: Object.fromEntries(typed) };
}

/** A channel to begin with: free, and with the rates of a modest channel, all of them assumed. */
export function newChannel({ reactions }: WorldDocument): WorldDocument['channels'][string] {
  const modest = { engagement: 0.01, conversion: 0.0005, 'opt-out': 0.001 };
  const rates = Object.entries(reactions).flatMap(([name, role]) =>
    role === 'negative' ? [] : [[name, { value: modest[role], source: 'assumed' }] as const],
  );
  return { cost: { value: 0, source: 'assumed' }, rates: Object.fromEntries(rates) };
}
