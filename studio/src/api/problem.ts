import type { Problem as ProblemDocument } from './schema';

/** One thing that was refused, with the step or the field that it concerns. */
export type Refusal = NonNullable<ProblemDocument['errors']>[number];

/** What the server refused or failed at (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** What kind of problem it is, such as `urn:parcours:problem:conflict`. */
  readonly type: string;
  /** What was refused, what was expected, what to do; empty where the server says no more than the title. */
  readonly detail: string;
  readonly refusals: readonly Refusal[];
  /** With a conflict, the version that is there now. */
  readonly currentVersion: number | undefined;
  /** Seconds until another try is let through, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(document: Partial<ProblemDocument> & { readonly status: number }, retryAfter?: number) {
    super(document.title ?? `status ${document.status}`);
    this.name = 'Problem';
    this.status = document.status;
    this.type = document.type ?? 'about:blank';
    this.detail = document.detail ?? '';
    this.refusals = document.errors ?? [];
    this.currentVersion = document.current_version;
    this.retryAfter = retryAfter;
  }

  /** Whether somebody else saved in between. */
  get isConflict(): boolean {
    return this.status === 409;
  }

  /** Whether the server could not be reached or is about to come back: trying again later may help. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const KIND = 'urn:parcours:problem:';

/** The word that names a problem's kind, such as "bad-world"; undefined for what is none of ours. */
export function problemKind({ type }: Problem): string | undefined {
  return type.startsWith(KIND) ? type.slice(KIND.length) : undefined;
}

/** Reads a problem document; what is none, such as a proxy's page, keeps its status only. */
export function problemOf({ status, headers }: Response, body: unknown): Problem {
  const document = typeof body === 'object' && body !== null ? (body as Partial<ProblemDocument>) : {};
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return new Problem({ ...document, status }, Number.isFinite(seconds) ? seconds : undefined);
}

/** A field as the reader of files writes it: `/document/rules/0/when` is `document.rules[0].when`. */
export function fieldPath(pointer: string): string {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.map((key, at) => (/^\d+$/.test(key) ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
}

/** What is wrong, where it stands beside its field: the reader begins its messages with the field. */
export function withoutPlace({ field, message }: Refusal): string {
  const place = field === undefined ? '' : `${fieldPath(field)}: `;
  return place !== '' && message.startsWith(place) ? message.slice(place.length) : message;
}
