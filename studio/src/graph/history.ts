/** One change that can be undone. */
interface Entry<Value, Deed> {
  readonly value: Value;
  /** What was done to reach the value, for menus and screen readers. */
  readonly deed: Deed | undefined;
  /** Changes of one key in a row, such as letters typed into one note, are undone together. */
  readonly key: string | undefined;
}

/** The most changes that can be undone. */
export const LONGEST = 1000;

/** What a value was, is and was before it was undone; never changed, only replaced. */
export interface History<Value, Deed> {
  readonly past: readonly Entry<Value, Deed>[];
  readonly present: Entry<Value, Deed>;
  readonly future: readonly Entry<Value, Deed>[];
}

/** A history in which nothing has happened. */
export function historyOf<Value, Deed>(value: Value): History<Value, Deed> {
  return { past: [], present: { value, deed: undefined, key: undefined }, future: [] };
}

/** A history with one change more; what was undone before is forgotten, and so is what lies too long ago. */
export function recorded<Value, Deed>(
  history: History<Value, Deed>,
  value: Value,
  deed: Deed,
  key?: string,
): History<Value, Deed> {
  const entry = { value, deed, key };
  const goesOn = key !== undefined && history.present.key === key && history.future.length === 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present: entry, future: [] };
}

/** The history before its last change; the same where there was none. */
export function undone<Value, Deed>(history: History<Value, Deed>): History<Value, Deed> {
  const before = history.past.at(-1);
  if (before === undefined) {
    return history;
  }
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

/** The history after the change that was undone last; the same where there is none. */
export function redone<Value, Deed>(history: History<Value, Deed>): History<Value, Deed> {
  const [after, ...future] = history.future;
  return after === undefined ? history : { past: [...history.past, history.present], present: after, future };
}

/** What undoing would take back; undefined where there is nothing. */
export function undoable<Value, Deed>(history: History<Value, Deed>): Deed | undefined {
  return history.past.length === 0 ? undefined : history.present.deed;
}

/** What redoing would bring back; undefined where there is nothing. */
export function redoable<Value, Deed>(history: History<Value, Deed>): Deed | undefined {
  return history.future[0]?.deed;
}
