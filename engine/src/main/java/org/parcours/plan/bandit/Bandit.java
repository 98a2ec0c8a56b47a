package org.parcours.plan.bandit;

/**
 * A method for one-step problems: says how probable each arm is, and learns from the rewards of those that were drawn.
 *
 * <p>Rewards may come at once or in batches, in any order; between two of them the propensities of a context stay what
 * they are. A warm start is a number of rewards before the first decision: those of a log, or a prior mean with the
 * weight of as many customers as it shall count for. Not thread-safe; nothing here is random, so that the same rewards
 * give the same propensities.
 */
public interface Bandit {
    /** How far propensities may sum from 1. */
    double SUM_TOLERANCE = 1e-12;

    /** The method's name in commands and documents, such as {@code ucb}. */
    String name();

    /**
     * The exact probability with which each arm is drawn now.
     *
     * @param into by arm: its probability, 0 where it may not be chosen; they sum to 1 within {@link #SUM_TOLERANCE}
     */
    void propensities(Context context, double[] into);

    /** What an arm is expected to earn, as far as is known now. */
    double estimate(Context context, int arm);

    /**
     * Learns from a reward.
     *
     * @param arm one that the context allows
     * @param reward finite; some methods want it in [0, 1] and say so
     * @param weight how many customers it stands for, above 0; 1 for one that was seen
     */
    void learn(Context context, int arm, double reward, double weight);

    /** Learns from the reward of one customer. */
    default void learn(Context context, int arm, double reward) {
        learn(context, arm, reward, 1);
    }

    /** The probability of each arm if only the highest estimate counted; equals share. */
    default void greedy(Context context, double[] into) {
        Ties.share(context, arm -> estimate(context, arm), into);
    }
}
