import type { Format } from '../format/format';
import type { StateGraph } from '../plots/stateGraph';
import type { Move, StateNode } from '../plots/stateShapes';
import type { Decision, Policy, PolicyMove } from './documents';

/** States that a drawing can hold so that their labels are still read. */
export const STATES_DRAWN = 60;

/** Moves rarer than this are not drawn; the likeliest one of a state always is. */
const LEAST_SHARE = 0.2;

/** The most visited states, where the best action leads most often, and the ends that are reached from them. */
export function policyGraph(policy: Policy, decisions: readonly Decision[], format: Format): StateGraph {
  const drawn = decisions.slice(0, STATES_DRAWN);
  const shown = new Set(drawn.map(({ state }) => state));
  const acting = new Set(decisions.map(({ state }) => state));
  const moves = likelyMoves(policy.moves).filter(
    ({ from, to }) => shown.has(from) && (shown.has(to) || !acting.has(to)),
  );
  const staying = new Map(moves.filter(({ from, to }) => from === to).map(({ from, share }) => [from, share]));
  const ends = [...new Set(moves.map(({ to }) => to).filter((to) => !shown.has(to)))];
  return {
    states: [
      ...drawn.map((decision) => stateNode(decision, staying.get(decision.state), policy, format)),
      ...ends.map((name) => endNode(name, policy)),
    ],
    moves,
    writeShare: format.percent,
  };
}

/** Of every state, the likeliest move and all that are not rare. */
export function likelyMoves(moves: readonly PolicyMove[]): Move[] {
  const likeliest = new Map<string, PolicyMove>();
  for (const move of moves) {
    if (move.share > (likeliest.get(move.state)?.share ?? 0)) {
      likeliest.set(move.state, move);
    }
  }
  return moves
    .filter((move) => move.share >= LEAST_SHARE || move === likeliest.get(move.state))
    .map(({ state, next_state, share }) => ({ from: state, to: next_state, share }));
}

function stateNode(
  { state, best_action, visits, thin }: Decision,
  staying: number | undefined,
  { mean_step }: Policy,
  format: Format,
): StateNode {
  const stays = staying === undefined ? '' : ` · ↻ ${format.percent(staying)}`;
  return {
    name: state,
    action: best_action,
    detail: `${format.count(visits)} visits${thin ? ', thin' : ''}${stays}`,
    weight: visits,
    step: mean_step[state] ?? null,
    uncertain: thin,
    end: false,
  };
}

function endNode(name: string, { mean_step }: Policy): StateNode {
  return { name, action: '', detail: '', weight: 0, step: mean_step[name] ?? null, uncertain: false, end: true };
}
