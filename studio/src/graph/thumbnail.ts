import { branches, type Part, pathAfter } from './campaign';
import { isSplit } from './split';

/** A step as a dot of a small picture, in units of one level and one row. */
export interface Dot {
  readonly path: string;
  readonly level: number;
  readonly row: number;
  /** Absent for a split. */
  readonly channel: string | undefined;
}

/** A line between dots, with the reaction that it stands for. */
export interface Twig {
  readonly from: Dot;
  readonly to: Dot;
  readonly reaction: string;
}

export interface Thumbnail {
  readonly levels: number;
  readonly rows: number;
  readonly dots: readonly Dot[];
  readonly twigs: readonly Twig[];
}

/**
 * A campaign's tree as dots: every last step or split has a row of its own, the others stand in the middle of what follows
 * them. Costs O(steps).
 */
export function thumbnail(start: Part | undefined): Thumbnail {
  const dots: Dot[] = [];
  const twigs: Twig[] = [];
  let rows = 0;
  const place = (step: Part, path: string, level: number): Dot => {
    const following = branches(step).map(
      ([reaction, next]) => [reaction, place(next, pathAfter(path, reaction), level + 1)] as const,
    );
    const first = following[0]?.[1].row;
    const last = following.at(-1)?.[1].row;
    const row = first === undefined || last === undefined ? rows++ : (first + last) / 2;
    const dot: Dot = { path, level, row, channel: isSplit(step) ? undefined : step.channel };
    dots.push(dot);
    twigs.push(...following.map(([reaction, to]) => ({ from: dot, to, reaction })));
    return dot;
  };
  if (start !== undefined) {
    place(start, '', 0);
  }
  const levels = dots.reduce((most, { level }) => Math.max(most, level + 1), 0);
  return { levels, rows, dots, twigs };
}
