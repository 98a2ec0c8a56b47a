import { Problem, withoutPlace } from '../../../api/problem';

const BODY = '/document';

/** Where the server refused a world's document, by pointer into the document; the message stands at its field. */
export function refusalsOf(failure: Error | null): ReadonlyMap<string, string> {
  const refusals = failure instanceof Problem ? failure.refusals : [];
  return new Map(
    refusals.flatMap((refusal) => {
      const { field } = refusal;
      return field === undefined
        ? []
        : [[field.startsWith(BODY) ? field.slice(BODY.length) : field, withoutPlace(refusal)] as const];
    }),
  );
}
