package org.parcours.plan.learn.sampled;

import org.jspecify.annotations.Nullable;
import org.parcours.simulate.Contact;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.Reaction;

/**
 * Simulated customers of a world, one by one: a state is the whole history of contacts and reactions, as a marketer sees it.
 *
 * <p>What a customer is by type, nobody sees; the chance of a reaction after a history is its mean over the types of those
 * with this history, so that histories are drawn exactly as if a type had been drawn first. An outcome earns what those who
 * share it earn on average: a conversion its margin, a reach its cost. Rewards carry the world's own discounts already.
 *
 * <p>Answers after a history are worked out when a customer first gets there, O(actions × types).
 */
final class HistoryEnvironment implements Environment {
    /** A probability of 1 on the scale of the words' upper bits. */
    private static final double SCALE = 0x1p62;

    private final HistoryTree tree;
    private final int actions;
    private final int outcomes;
    private final @Nullable DecisionPoint[] points;
    private final boolean[] known;
    private final long[] below;
    private final int[] next;
    private final double[] reward;

    HistoryEnvironment(Course course, HistoryTree tree) {
        this.tree = tree;
        actions = tree.actions();
        outcomes = course.world().reactions().size() + 1;
        points = new @Nullable DecisionPoint[tree.histories()];
        known = new boolean[tree.histories()];
        int cells = tree.histories() * actions * outcomes;
        below = new long[cells];
        next = new int[cells];
        reward = new double[cells];
        points[0] = course.entry(1);
    }

    @Override
    public int states() {
        return tree.histories() + 1;
    }

    @Override
    public int rows() {
        return tree.histories() * actions;
    }

    @Override
    public int firstRow(int state) {
        return state * actions;
    }

    @Override
    public int endRow(int state) {
        return state == tree.histories() ? state * actions : state * actions + tree.eligible(state);
    }

    @Override
    public int start(long word) {
        return 0;
    }

    @Override
    public int outcome(int row, long word) {
        int history = row / actions;
        if (!known[history]) {
            answer(history);
        }
        long drawn = word >>> 2;
        int cell = row * outcomes;
        while (below[cell] <= drawn) {
            cell++;
        }
        return cell;
    }

    @Override
    public int next(int row, int outcome) {
        return next[outcome];
    }

    @Override
    public double reward(int row, int outcome) {
        return reward[outcome];
    }

    @Override
    public double controlReward(int row, int outcome) {
        return 0;
    }

    @Override
    public boolean paysControlRewards() {
        return false;
    }

    @Override
    public int longest() {
        return tree.world().timing().depth();
    }

    private void answer(int history) {
        DecisionPoint point = point(history);
        double people = point.people();
        for (int place = 0; place < tree.eligible(history); place++) {
            int action = tree.action(history, place);
            int cell = (history * actions + place) * outcomes;
            if (action == HistoryTree.STOP || !(people > 0)) {
                set(cell, 1, tree.histories(), people > 0 ? point.valueOfStopping() / people : 0);
                fill(cell + 1, cell + outcomes);
            } else {
                answer(history, action, cell, people, point.send(tree.contact(action)));
            }
        }
        known[history] = true;
        if (tree.isLast(history)) {
            points[history] = null;
        }
    }

    /** The outcomes of a contact: each reaction, and at last those who bought without us before it. */
    private void answer(int history, int action, int first, double people, DecisionPoint.Sent sent) {
        double sum = 0;
        for (int k = 0; k < outcomes - 1; k++) {
            double some = sent.people(k);
            sum += some / people;
            double earned =
                    sent.settledBy(k) + (goesOnAlone(history, k) ? sent.after(k).valueOfStopping() : 0);
            set(first + k, sum, tree.after(history, action, k), some > 0 ? earned / some : 0);
        }
        double before = sent.boughtBefore();
        set(first + outcomes - 1, 1, tree.histories(), before > 0 ? sent.settledBefore() / before : 0);
        if (before == 0) {
            below[first + lastPossible(sent)] = Long.MAX_VALUE;
        }
    }

    /** Rounding must not draw an outcome that nobody can have. */
    private int lastPossible(DecisionPoint.Sent sent) {
        int last = 0;
        for (int k = 0; k < outcomes - 1; k++) {
            last = sent.people(k) > 0 ? k : last;
        }
        return last;
    }

    /** Whether those with a reaction go on, but without any contact. */
    private boolean goesOnAlone(int history, int reaction) {
        Reaction known = tree.world().reactions().get(reaction);
        return tree.isLast(history) && !known.ends();
    }

    private void set(int cell, double cumulative, int state, double earned) {
        below[cell] = cumulative >= 1 ? Long.MAX_VALUE : (long) (cumulative * SCALE);
        next[cell] = state;
        reward[cell] = earned;
    }

    private void fill(int from, int to) {
        for (int cell = from; cell < to; cell++) {
            set(cell, 1, tree.histories(), 0);
        }
    }

    private DecisionPoint point(int history) {
        DecisionPoint known = points[history];
        if (known != null) {
            return known;
        }
        Contact contact = tree.contact(tree.lastAction(history));
        DecisionPoint point = point(tree.parent(history)).send(contact).after(tree.lastReaction(history));
        points[history] = point;
        return point;
    }
}
