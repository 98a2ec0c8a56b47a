/** One name, or several of which one must hold. */
export type NameOrNames = string | readonly string[];

/** How many earlier steps of a kind there were. */
export interface Earlier {
  readonly channel?: NameOrNames;
  readonly message?: NameOrNames;
  readonly trait?: NameOrNames;
  readonly favoured?: boolean;
  readonly reaction?: NameOrNames;
  /** As the contact about to be sent. */
  readonly same?: 'channel' | 'message';
  readonly exactly?: number;
  readonly at_least?: number;
  readonly at_most?: number;
}

/** When a rule of a world applies: every part that is there must hold. */
export interface Condition {
  readonly channel?: NameOrNames;
  readonly message?: NameOrNames;
  readonly trait?: NameOrNames;
  readonly favoured?: boolean;
  readonly step?: number | { readonly at_least?: number; readonly at_most?: number };
  readonly after?: NameOrNames;
  readonly same_channel?: boolean;
  readonly same_message?: boolean;
  readonly earlier?: Earlier | readonly Earlier[];
}

/** A rule of a world: when it holds, it multiplies the rates or odds of reactions. */
export interface Rule {
  readonly name: string;
  readonly when: Condition;
  readonly times: Readonly<Record<string, import('../api/schema').WorldNumber>>;
}

export function asList<Value>(one: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(one) ? (one as readonly Value[]) : [one as Value];
}
