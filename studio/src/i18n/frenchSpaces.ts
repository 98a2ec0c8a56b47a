/** French parts such signs from their words by a space at which no line may break. */
const BEFORE = / ([:;?!%»])/g;
const AFTER = /« /g;

function spaced(text: string): string {
  return text.replaceAll(BEFORE, '\u00a0$1').replaceAll(AFTER, '«\u00a0');
}

/** The same words with the spaces of French typography, also in what is put together from parts. */
export function withFrenchSpaces<Words>(words: Words): Words {
  if (typeof words === 'string') {
    return spaced(words) as Words;
  }
  if (typeof words === 'function') {
    return ((...parts: unknown[]) => withFrenchSpaces(words(...parts))) as Words;
  }
  if (Array.isArray(words)) {
    return words.map(withFrenchSpaces) as Words;
  }
  const entries = Object.entries(words as object).map(([key, value]) => [key, withFrenchSpaces(value)]);
  return Object.fromEntries(entries) as Words;
}
