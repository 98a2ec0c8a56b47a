/** How the open campaign stands to what the server keeps. */
export type Saving =
  /** The server has it as this version. */
  | { readonly kind: 'saved'; readonly version: number }
  /** It has changed since, and will be saved after a pause. */
  | { readonly kind: 'waiting'; readonly version: number }
  | { readonly kind: 'saving'; readonly version: number }
  /** The server refused it or did not answer; where the failure may pass, it is tried again by itself. */
  | { readonly kind: 'failed'; readonly version: number; readonly problem: Error; readonly triesAgain: boolean }
  /** Somebody else saved in between; nothing more is saved until the reader chooses. */
  | { readonly kind: 'conflict'; readonly version: number; readonly currentVersion: number | undefined };
