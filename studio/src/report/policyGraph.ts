import type { Format } from '../format/format';
import { distancesToEnd } from '../plots/layers';
import type { Move, StateGraph, StateNode } from '../plots/stateGraph';
import type { Policy, Transition } from './documents';
import type { PolicyRow } from './policyRows';

/** States that a drawing can hold so that their labels are still read. */
export const STATES_DRAWN = 60;

/** Moves rarer than this are not drawn; the likeliest one of a state always is. */
const LEAST_SHARE = 0.2;

/** The most visited states, where the best action leads most often, and the ends that are reached from them. */
export function policyGraph(policy: Policy, rows: readonly PolicyRow[], format: Format): StateGraph {
  const drawn = rows.slice(0, STATES_DRAWN);
  const shown = new Set(drawn.map(({ state }) => state));
  const all = movesUnderPolicy(policy);
  const moves = all.filter(({ from, to }) => shown.has(from) && (shown.has(to) || policy.policy[to] === undefined));
  const ends = [...new Set(moves.map(({ to }) => to).filter((to) => !shown.has(to)))];
  return {
    states: [...drawn.map(stateNode), ...ends.map(endNode)],
    moves,
    distances: distancesToEnd(all),
    writeWeight: (visits) => `${format.count(visits)} visits`,
    writeShare: format.percent,
  };
}

/** For every state, its likely moves under the best action. */
export function movesUnderPolicy({ policy, transitions }: Policy): Move[] {
  const taken = transitions.filter(({ state, action }) => policy[state] === action);
  return [...byState(taken).values()].flatMap(likelyMoves);
}

function byState(transitions: readonly Transition[]): Map<string, Transition[]> {
  const groups = new Map<string, Transition[]>();
  for (const transition of transitions) {
    const group = groups.get(transition.state);
    if (group === undefined) {
      groups.set(transition.state, [transition]);
    } else {
      group.push(transition);
    }
  }
  return groups;
}

function likelyMoves(moves: readonly Transition[]): Move[] {
  const total = moves.reduce((sum, { count }) => sum + count, 0);
  return [...moves]
    .sort((one, other) => other.count - one.count)
    .map(({ state, next_state, count }) => ({ from: state, to: next_state, share: count / total }))
    .filter(({ share }, index) => index === 0 || share >= LEAST_SHARE);
}

function stateNode({ state, best, visits }: PolicyRow): StateNode {
  return { name: state, label: best, weight: visits, end: false };
}

function endNode(name: string): StateNode {
  return { name, label: '', weight: 0, end: true };
}
