/** What the server takes as the name of a user or a key. */
const NAME = /^[\p{L}\p{N}._@-]{1,100}$/u;

/** Fewest characters of a password. */
export const SHORTEST_PASSWORD = 12;

export function isAccessName(name: string): boolean {
  return NAME.test(name);
}
