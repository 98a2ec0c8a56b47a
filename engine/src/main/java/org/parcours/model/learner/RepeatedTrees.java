package org.parcours.model.learner;

import java.util.Optional;
import java.util.function.Function;

/**
 * Trees fitted again and again. They are grown anew when targets have changed; while these are still nearly a multiple of
 * those that the trees were grown for, plus a constant, the trees keep their questions and only fill their leaves anew.
 * Neither a factor nor a constant changes which split explains most variance, so that growing would ask much the same.
 *
 * <p>Source: D. Ernst, P. Geurts, L. Wehenkel, "Tree-based batch mode reinforcement learning", JMLR 6, 2005, on trees
 * whose structure is kept while their leaves are refreshed.
 */
public final class RepeatedTrees implements RepeatedFit {
    /** Trees are kept while 1 − r² of the target with the one that they were grown for is at most this. */
    static final double CHANGE = 0.1;

    /** Leaves of more cases than these are not remembered; trees are then grown each time. */
    private static final long MOST_PLACES = 100_000_000;

    private final FeatureTable cases;
    private final int[] learnt;
    private final double[] weight;
    private final LeafRule rule;
    private final Function<double[], GrownTrees> learner;
    private Optional<FilledTrees> kept = Optional.empty();

    /**
     * Nothing fitted yet.
     *
     * @param cases the features of all cases
     * @param learnt the rows of the cases to learn from
     * @param weight of each of these how much it counts
     * @param rule how the learner fills leaves
     * @param learner fits trees to a target of these
     */
    public RepeatedTrees(
            FeatureTable cases,
            int[] learnt,
            double[] weight,
            LeafRule rule,
            Function<double[], RegressionTrees> learner) {
        this(target -> new GrownTrees(learner.apply(target), Optional.empty()), cases, learnt, weight, rule);
    }

    private RepeatedTrees(
            Function<double[], GrownTrees> learner, FeatureTable cases, int[] learnt, double[] weight, LeafRule rule) {
        this.cases = cases;
        this.learnt = learnt.clone();
        this.weight = weight.clone();
        this.rule = rule;
        this.learner = learner;
    }

    /** The same for a learner that knows in which leaf each row ended. */
    static RepeatedTrees placed(
            FeatureTable cases, int[] learnt, double[] weight, LeafRule rule, Function<double[], GrownTrees> learner) {
        return new RepeatedTrees(learner, cases, learnt, weight, rule);
    }

    @Override
    public void fit(double[] target, double[] predicted) {
        Optional<FilledTrees> fitting = kept.filter(trees -> trees.unexplained(target) <= CHANGE);
        if (fitting.isEmpty()) {
            GrownTrees grown = learner.apply(target);
            if ((long) grown.model().trees().trees() * cases.rows() > MOST_PLACES) {
                grown.model().predict(cases, predicted);
                return;
            }
            fitting = Optional.of(new FilledTrees(grown, target, cases, learnt, weight, rule));
            kept = fitting;
        }
        fitting.get().fit(target, predicted);
    }
}
