import type { Change as ServerChange } from '../api/schema';
import type { Part } from './campaign';
import type { Change } from './changes';

/** A change as the server says it: its document leaves open what stands before and after each kind. */
export type ToldChange = Pick<ServerChange, 'kind' | 'path'> & { readonly before: unknown; readonly after: unknown };

function isPart(value: unknown): value is Part {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && ('split' in value || ('channel' in value && 'message' in value));
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function fits(change: { readonly kind: string; readonly before: unknown; readonly after: unknown }): change is Change {
  const { kind, before, after } = change;
  switch (kind) {
    case 'add':
      return before === null && isPart(after);
    case 'remove':
      return isPart(before) && after === null;
    case 'replace':
      return isPart(before) && isPart(after);
    case 'note':
      return isText(before) && isText(after);
    default:
      return (isText(before) || typeof before === 'number') && (isText(after) || typeof after === 'number');
  }
}

/**
 * A change that the server tells, with what stands before and after it by its kind.
 *
 * @throws Error where a step is missing, which no server of this version answers
 */
export function changeOf({ kind, path, before, after }: ToldChange): Change {
  const change = { kind, path, before, after };
  if (!fits(change)) {
    throw new Error(`The server told a change "${kind}" at "${path}" without its steps.\nLoad the page again.`);
  }
  return change;
}
