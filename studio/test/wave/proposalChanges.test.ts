import { describe, expect, it } from 'vitest';
import { allApplied, applied } from '../../src/graph/changes';
import {
  decided,
  marksOnHuman,
  marksOnProposal,
  proposedChanges,
  shownPath,
} from '../../src/screens/campaign/wave/proposalChanges';
import { HUMAN, PROPOSAL } from './proposals';

const CHANGES = proposedChanges(PROPOSAL);
const [ADDED, REPLACED] = CHANGES;

describe('the changes of a proposal', () => {
  it('make the proposed campaign of the human’s', () => {
    expect(
      allApplied(
        HUMAN,
        CHANGES.map(({ change }) => change),
      ),
    ).toEqual(PROPOSAL.proposed.document);
  });

  it('stand as the campaign on the canvas says, so that undoing takes back what was accepted', () => {
    const decisions = (campaign: typeof HUMAN, rejected: readonly string[] = []) =>
      decided(CHANGES, campaign, new Set(rejected)).map(({ decision }) => decision);
    expect(decisions(HUMAN)).toEqual(['open', 'open']);
    expect(decisions(HUMAN, ['replace engagement'])).toEqual(['open', 'rejected']);
    const accepted = ADDED === undefined ? HUMAN : applied(HUMAN, ADDED.change);
    expect(decisions(accepted)).toEqual(['made', 'open']);
    expect(decisions({ name: 'empty', world: 'stories' })).toEqual(['gone', 'gone']);
  });
});

describe('the marks', () => {
  it('stripe every changed card of the proposal, with all that an added step brings', () => {
    const marks = marksOnProposal(decided(CHANGES, HUMAN, new Set()));
    expect(Object.fromEntries(marks)).toEqual({
      negative: { change: 'add' },
      'negative/negative': { change: 'add' },
      engagement: { change: 'replace' },
    });
  });

  it('leave out what was accepted', () => {
    const accepted = REPLACED === undefined ? HUMAN : applied(HUMAN, REPLACED.change);
    expect([...marksOnProposal(decided(CHANGES, accepted, new Set())).keys()]).toEqual([
      'negative',
      'negative/negative',
    ]);
  });

  it('show on the human’s tree what would be taken away', () => {
    const sms = { channel: 'sms', message: 'promotion' };
    const change = { kind: 'remove', path: 'engagement', before: sms, after: null } as const;
    const removal = { key: 'k', change, people: 1, worth: 1, shareOfGap: null, regret: null };
    expect(Object.fromEntries(marksOnHuman(decided([removal], HUMAN, new Set())))).toEqual({
      engagement: { change: 'remove' },
    });
  });
});

describe('where a branch that is tried is shown', () => {
  it.each([
    ['', ''],
    ['engagement', 'engagement'],
    ['negative', 'negative'],
    ['engagement/negative', 'engagement/negative'],
    ['negative/negative/negative', 'negative'],
  ])('%o at %o', (tried, shown) => {
    expect(shownPath(HUMAN, tried)).toBe(shown);
  });
});
