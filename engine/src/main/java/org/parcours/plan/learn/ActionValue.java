package org.parcours.plan.learn;

import org.jspecify.annotations.Nullable;

/**
 * What came of one action after one history: an entry of the Q table, with how sure it is.
 *
 * <p>Watkins's rule moves Q towards r + V(next) for each customer. Replayed over all customers seen, with steps of 1/n,
 * until nothing moves any more, it ends where Q is the mean of r + V(next) over them with the values of today. On a tree
 * that point is reached by one pass from the leaves up, so that no customer is ever bootstrapped from a stale value.
 */
final class ActionValue {
    private final double stake;
    private final long[] reacted;
    private final @Nullable History[] next;
    private long people;
    private long purchases;
    private double money;
    private double value;
    private double error;

    /**
     * An action that nobody has seen yet.
     *
     * @param reactions how many kinds of reactions there are
     * @param stake money that one customer may bring or cost, as far as is known beforehand
     */
    ActionValue(int reactions, double stake) {
        this.stake = stake;
        reacted = new long[reactions];
        next = new @Nullable History[reactions];
        error = stake;
    }

    /** Notes customers who were given this action, what they bought and what that settles. */
    void saw(long customers, long bought, double earned) {
        people += customers;
        purchases += bought;
        money += earned;
    }

    /** Notes customers of these who showed a reaction and went on. */
    void wentOn(int reaction, long customers) {
        reacted[reaction] += customers;
    }

    /** Says what history follows a reaction. */
    void leadsTo(int reaction, History history) {
        next[reaction] = history;
    }

    /** How many customers were given this action. */
    long people() {
        return people;
    }

    /** What follows a reaction, if anybody ever showed it. */
    @Nullable
    History next(int reaction) {
        return next[reaction];
    }

    /** Q: money per customer from here on; 0 where nobody has been here. */
    double value() {
        return value;
    }

    /** The standard error of Q; the stake where nobody has been here. */
    double error() {
        return error;
    }

    /**
     * Takes the values of what follows into account.
     *
     * <p>The variance of one customer's return is that of a purchase, of which one more is imagined so that a rare thing
     * not yet seen is not held impossible, and that of the values between which the reactions decide; to the variance of
     * the mean comes that of those values themselves.
     */
    void settle() {
        double mean = money / people;
        double squares = stake * stake * (purchases + 1.0) / (people + 1.0);
        double future = 0;
        double inherited = 0;
        for (int k = 0; k < reacted.length; k++) {
            History history = next[k];
            if (history != null) {
                double share = (double) reacted[k] / people;
                future += share * history.value();
                squares += share * history.value() * history.value();
                inherited += share * share * history.error() * history.error();
            }
        }
        value = mean + future;
        error = Math.sqrt(Math.max(0, squares - future * future) / people + inherited);
    }
}
