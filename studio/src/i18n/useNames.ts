import { useMemo } from 'react';
import { type Action, type Part, reactionsOf } from '../graph/campaign';
import { isSplit, isWay, nameOfWay, OTHERWISE, type Split } from '../graph/split';
import { useWords } from './LanguageProvider';
import type { Words } from './language';

/** What people call what a world names. */
export interface Names {
  channel(name: string): string;
  message(name: string): string;
  reaction(name: string): string;
  world(name: string): string;
  /** "SMS · Promotion". */
  action(action: Pick<Action, 'channel' | 'message'>): string;
  /** A step as its action; a split by what it does. */
  part(part: Action | Part): string;
  /** The columns that a split looks at: "effect_call, city". */
  columns(split: Split): string;
  /** Where a step stands: "after engagement, negative", or "on entry" for the first. */
  place(path: string): string;
}

function called(known: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name;
}

function way(name: string, otherwise: string): string {
  return name === OTHERWISE ? otherwise : name;
}

export function namesIn({ names, canvas }: Words): Names {
  const channel = (name: string): string => called(names.channels, name);
  const message = (name: string): string => called(names.messages, name);
  const reaction = (name: string): string =>
    isWay(name) ? way(nameOfWay(name), canvas.otherwise) : called(names.reactions, name);
  const action = (of: Pick<Action, 'channel' | 'message'>): string => `${channel(of.channel)} · ${message(of.message)}`;
  const columns = ({ split }: Split): string => [...new Set(split.map(({ when }) => when.column))].join(', ');
  return {
    channel,
    message,
    reaction,
    world: (name) => called(names.worlds, name),
    action,
    part: (part) => (isSplit(part) ? `${canvas.divided} (${columns(part)})` : action(part)),
    columns,
    place: (path) => {
      const segments = reactionsOf(path);
      const said = segments.filter((one) => !isWay(one)).map((name) => reaction(name).toLowerCase());
      const groups = segments.filter(isWay).map(reaction);
      const when = said.length === 0 ? canvas.onEntry : canvas.after(said.join(', '));
      return groups.length === 0 ? when : `${when}, ${canvas.forGroup(groups.join(', '))}`;
    },
  };
}

/** What people call channels, messages and reactions in the language spoken here. */
export function useNames(): Names {
  const words = useWords();
  return useMemo(() => namesIn(words), [words]);
}
