package org.parcours.plan.prototype;

import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;
import org.parcours.num.RandomStream;

/**
 * Sellers' journeys whose truth is known: where a contact leads is the same for all sellers, and what customers think of
 * it, the feedback, depends on a segment that nobody sees. Feedback is a mean plus noise that is even on an interval, so
 * that it stays within bounds and its mean is exact. Immutable.
 */
public final class SellerMarket {
    private final Transitions moves;
    private final double[][] feedback;
    private final double noise;
    private final int horizon;
    private final double discount;

    /**
     * A market.
     *
     * @param segments of each segment the model of its journeys: the same states, actions and transitions, rewards of its
     *     own; journeys start in the first state
     * @param noise how far a report may lie from its mean, at least 0
     * @param horizon steps of a journey, at least 1
     * @param discount in [0, 1], from step to step
     */
    public SellerMarket(List<Mdp> segments, double noise, int horizon, double discount) {
        if (segments.isEmpty() || !(noise >= 0) || horizon < 1 || !(discount >= 0 && discount <= 1)) {
            throw new IllegalArgumentException(
                    "A market of %d segments, noise %s, horizon %d and discount %s; there must be a segment and a step, noise from 0 on, and a discount in [0, 1]."
                            .formatted(segments.size(), noise, horizon, discount));
        }
        moves = segments.get(0).transitions();
        feedback = new double[segments.size()][moves.rows()];
        for (int segment = 0; segment < feedback.length; segment++) {
            requireSameMoves(segments.get(segment).transitions());
            for (int row = 0; row < moves.rows(); row++) {
                feedback[segment][row] = segments.get(segment).reward(row);
            }
        }
        this.noise = noise;
        this.horizon = horizon;
        this.discount = discount;
    }

    /** How many segments there are. */
    public int segments() {
        return feedback.length;
    }

    /** Steps of a journey. */
    public int horizon() {
        return horizon;
    }

    /** Where contacts lead, which everybody knows. */
    Transitions moves() {
        return moves;
    }

    double discount() {
        return discount;
    }

    /** The mean feedback of a segment by row, which nobody knows; not to be changed. */
    double[] means(int segment) {
        return feedback[segment];
    }

    /** A customer's feedback on a row. */
    double report(int segment, int row, RandomStream random) {
        return feedback[segment][row] + noise * (2 * random.nextUniform() - 1);
    }

    /** The state that follows a row. */
    int next(int row, RandomStream random) {
        double left = random.nextUniform();
        int place = moves.first(row);
        while (place < moves.end(row) - 1 && (left -= moves.probability(place)) > 0) {
            place++;
        }
        return moves.next(place);
    }

    private void requireSameMoves(Transitions other) {
        boolean same = other.states() == moves.states() && other.rows() == moves.rows() && other.size() == moves.size();
        for (int row = 0; same && row < moves.rows(); row++) {
            same = other.action(row) == moves.action(row) && other.first(row) == moves.first(row);
        }
        for (int place = 0; same && place < moves.size(); place++) {
            same = other.next(place) == moves.next(place) && other.probability(place) == moves.probability(place);
        }
        if (!same) {
            throw new IllegalArgumentException(
                    "Two segments have other states, actions or transitions; they may differ in their rewards only.");
        }
    }
}
