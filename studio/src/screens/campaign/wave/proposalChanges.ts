import type { Proposal } from '../../../api/schema';
import { type Campaign, pathAfter, stepsOf } from '../../../graph/campaign';
import { changeOf } from '../../../graph/changeOf';
import type { Change } from '../../../graph/changes';
import { type Standing, standing } from '../../../graph/standing';
import type { Mark, Marks } from '../editor/marks';

/** One change of a proposal with its reason. */
export interface ProposedChange {
  /** One among those of its proposal. */
  readonly key: string;
  readonly change: Change;
  /** Customers of the human's campaign who come there. */
  readonly people: number;
  /** Money that it brings. */
  readonly worth: number;
  readonly shareOfGap: number | null;
  /** Money that the human's decision there costs against the exact optimum. */
  readonly regret: number | null;
}

/** How the reader decided about a change: what is made can be seen on the canvas, what is rejected only here. */
export type Decision = Standing | 'rejected';

export interface DecidedChange extends ProposedChange {
  readonly decision: Decision;
}

/** The changes of a proposal, in its order: what is worth most comes first. */
export function proposedChanges({ changes }: Proposal): readonly ProposedChange[] {
  return changes.map(({ kind, path, before, after, people, worth, share_of_gap, regret }) => ({
    key: `${kind} ${path}`,
    change: changeOf({ kind, path, before, after }),
    people,
    worth,
    shareOfGap: share_of_gap,
    regret,
  }));
}

/** Each change with how it stands to the campaign on the canvas. */
export function decided(
  all: readonly ProposedChange[],
  campaign: Campaign,
  rejected: ReadonlySet<string>,
): readonly DecidedChange[] {
  return all.map((one) => {
    const stands = standing(campaign, one.change);
    return { ...one, decision: stands === 'open' && rejected.has(one.key) ? 'rejected' : stands };
  });
}

/** The marks of changed cards on the proposal's own tree; a step that is added brings its whole subtree. */
export function marksOnProposal(all: readonly DecidedChange[]): Marks {
  const marks = new Map<string, Mark>();
  for (const { change, decision } of all) {
    if (decision !== 'made' && change.kind === 'replace') {
      marks.set(change.path, { change: 'replace' });
    }
    if (decision !== 'made' && change.kind === 'add') {
      for (const { path } of stepsOf(change.after, change.path)) {
        marks.set(path, { change: 'add' });
      }
    }
  }
  return marks;
}

/** The marks on the human's tree: what the proposal takes away stands only there. */
export function marksOnHuman(all: readonly DecidedChange[]): Marks {
  const removed = all.filter(({ change, decision }) => change.kind === 'remove' && decision === 'open');
  return new Map(removed.map(({ change }) => [change.path, { change: 'remove' as const }]));
}

/**
 * Where a branch that is being tried can be shown: itself where the campaign has a step there or before it, else the
 * nearest branch on the way to it.
 */
export function shownPath(campaign: Campaign, path: string): string {
  const steps = new Set(stepsOf(campaign.start).map((step) => step.path));
  let shown = '';
  for (const reaction of path === '' ? [] : path.split('/')) {
    if (!steps.has(shown)) {
      break;
    }
    shown = pathAfter(shown, reaction);
  }
  return shown;
}
