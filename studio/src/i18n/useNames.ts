import { useMemo } from 'react';
import { type Action, reactionsOf } from '../graph/campaign';
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
  /** Where a step stands: "after engagement, negative", or "on entry" for the first. */
  place(path: string): string;
}

function called(known: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name;
}

export function namesIn({ names, canvas }: Words): Names {
  const channel = (name: string): string => called(names.channels, name);
  const message = (name: string): string => called(names.messages, name);
  const reaction = (name: string): string => called(names.reactions, name);
  return {
    channel,
    message,
    reaction,
    world: (name) => called(names.worlds, name),
    action: (action) => `${channel(action.channel)} · ${message(action.message)}`,
    place: (path) => {
      const said = reactionsOf(path).map((name) => reaction(name).toLowerCase());
      return said.length === 0 ? canvas.onEntry : canvas.after(said.join(', '));
    },
  };
}

/** What people call channels, messages and reactions in the language spoken here. */
export function useNames(): Names {
  const words = useWords();
  return useMemo(() => namesIn(words), [words]);
}
