import { Problem } from '../../../api/problem';

const BODY = '/document';

/** Where the server refused a world's document, by pointer into the document; the message stands at its field. */
export function refusalsOf(failure: Error | null): ReadonlyMap<string, string> {
  const refusals = failure instanceof Problem ? failure.refusals : [];
  return new Map(
    refusals.flatMap(({ field, message }) =>
      field === undefined ? [] : [[field.startsWith(BODY) ? field.slice(BODY.length) : field, message] as const],
    ),
  );
}
