import type { WorldDocument } from '../api/schema';
import { asList, type Condition, type Earlier, type NameOrNames } from './conditions';
import { type Draft, pointer } from './draft';

interface WithCondition {
  readonly when?: object;
}

/** The parts of a world that ask for channels and messages by name. */
interface Asking {
  readonly rules?: readonly WithCondition[];
  readonly control?: { readonly rewards?: readonly WithCondition[] };
}

type Named = 'channel' | 'message';

/** The draft with another name for a channel, also where rules name it; the order of channels stays. */
export function withRenamedChannel({ document, typed }: Draft, from: string, to: string): Draft {
  const channels = Object.fromEntries(
    Object.entries(document.channels).map(([name, channel]) => [name === from ? to : name, channel]),
  );
  const [before, after] = [pointer(['channels', from]), pointer(['channels', to])];
  const moved = Object.entries(typed).map(([at, written]) => [
    at.startsWith(`${before}/`) ? after + at.slice(before.length) : at,
    written,
  ]);
  return { document: renamedIn({ ...document, channels }, 'channel', from, to), typed: Object.fromEntries(moved) };
}

/** The draft with another name for a message, also where channels favour it and rules name it. */
export function withRenamedMessage({ document, typed }: Draft, from: string, to: string): Draft {
  const renamed = (name: string): string => (name === from ? to : name);
  const channels = Object.fromEntries(
    Object.entries(document.channels).map(([name, channel]) => [
      name,
      channel.favours === undefined ? channel : { ...channel, favours: renamed(channel.favours) },
    ]),
  );
  const next = { ...document, channels, messages: document.messages.map(renamed) };
  return { document: renamedIn(next, 'message', from, to), typed };
}

/** The document with another name in all conditions. */
function renamedIn(document: WorldDocument, named: Named, from: string, to: string): WorldDocument {
  const rename = (names: NameOrNames): NameOrNames =>
    typeof names === 'string' ? (names === from ? to : names) : names.map((name) => (name === from ? to : name));

  const kind = <Kind extends Condition | Earlier>(one: Kind): Kind => {
    const names = one[named];
    return names === undefined ? one : { ...one, [named]: rename(names) };
  };

  const renamed = <One extends WithCondition>(one: One): One => {
    if (one.when === undefined) {
      return one;
    }
    const when: Condition = kind(one.when as Condition);
    const { earlier } = when;
    if (earlier === undefined) {
      return { ...one, when };
    }
    const counted = Array.isArray(earlier) ? asList<Earlier>(earlier).map(kind) : kind(earlier as Earlier);
    return { ...one, when: { ...when, earlier: counted } };
  };

  const { rules, control } = document as Asking;
  return {
    ...document,
    ...(rules === undefined ? {} : { rules: rules.map(renamed) }),
    ...(control?.rewards === undefined ? {} : { control: { ...control, rewards: control.rewards.map(renamed) } }),
  } as WorldDocument;
}
