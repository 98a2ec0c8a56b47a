/** Marks that join the words of a name and say nothing at its end. */
const JOINTS = /[\s·,;:|/>-]+$/u;

/**
 * The words with which every one of several names begins, up to a space; at least one word of each name is left. Empty
 * where there are none, and for a single name.
 */
export function sharedBeginning(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (others.length === 0) {
    return '';
  }
  const words = first.split(' ').slice(0, -1);
  let shared = '';
  for (const word of words) {
    const longer = `${shared}${word} `;
    if (!names.every((name) => name.startsWith(longer) && name.length > longer.length)) {
      break;
    }
    shared = longer;
  }
  return shared;
}

/** A beginning as a heading: without what joins it to the rest. */
export function asHeading(beginning: string): string {
  return beginning.replace(JOINTS, '');
}
