/** What a layer above the drawing says of a step or of a branch without one, by path. */
export interface Mark {
  /** How a proposal differs here; its card is striped. */
  readonly change?: 'add' | 'remove' | 'replace';
  /** Whether a learner is trying this branch now; it blinks. */
  readonly trying?: boolean;
  /** Money that the decision here costs against the best one. */
  readonly regret?: number;
  /** Whether the walked customer came by. */
  readonly walked?: boolean;
  /** Whether a search found it; where one runs, the others step back. */
  readonly found?: boolean;
}

export type Marks = ReadonlyMap<string, Mark>;

/** The marks of several layers as one; each layer has fields of its own. */
export function merged(layers: Readonly<Record<string, Marks>>): Marks {
  const all = new Map<string, Mark>();
  for (const layer of Object.values(layers)) {
    for (const [path, mark] of layer) {
      all.set(path, { ...all.get(path), ...mark });
    }
  }
  return all;
}
