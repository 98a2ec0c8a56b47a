package org.parcours.plan.prototype;

import java.util.List;

/**
 * How sellers learnt.
 *
 * @param rounds one after the other, at least one
 * @param stopped whether the variation fell below the threshold
 * @param optimum what journeys would earn on average if each seller had the best policy of his segment
 */
public record PrototypeRun(List<Round> rounds, boolean stopped, double optimum) {
    public PrototypeRun {
        rounds = List.copyOf(rounds);
    }

    /** What stood at the end. */
    public Round last() {
        return rounds.get(rounds.size() - 1);
    }
}
