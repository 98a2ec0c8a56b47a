/** Work to be done before the session ends, such as saving what was changed last. */
const works = new Set<() => Promise<unknown>>();

/** Has this work done before the reader logs out; the answer takes it back. */
export function beforeLogOut(work: () => Promise<unknown>): () => void {
  works.add(work);
  return () => void works.delete(work);
}

/** Does all that work; what hinders some of it stands where it was asked for. */
export async function lastWorkDone(): Promise<void> {
  await Promise.allSettled([...works].map((work) => work()));
}
