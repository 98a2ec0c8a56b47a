package org.parcours.uplift.tree;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.model.learner.BulkScorer;
import org.parcours.model.learner.LiveTrees;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Cholesky;
import org.parcours.num.Interval;
import org.parcours.num.NormalProbability;
import org.parcours.num.Pieces;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.EffectScorer;

/** A fitted causal forest: effects with intervals. Immutable but for trees that are made ready when first scored live. */
public final class CausalForestModel implements GrownTrees {
    private static final int BLOCK = 512;

    private final TreeEnsemble trees;
    private final EffectSums places;
    private Optional<LiveTrees> live = Optional.empty();
    private boolean askedForLive;
    private final int bag;
    private final int threads;

    /**
     * A model of trees that were grown before.
     *
     * @param trees whose outputs are means, each leaf divided by the number of trees
     * @param bag how many trees that follow each other share a half of the rows; 1 for none
     * @param threads how many score a table
     */
    public CausalForestModel(TreeEnsemble trees, int bag, int threads) {
        this.trees = trees;
        this.places = EffectSums.ofSize(trees.outputs());
        if (bag < 1) {
            throw new IllegalArgumentException("Little bags of " + bag + " trees; give at least 1.");
        }
        this.bag = bag;
        this.threads = threads;
    }

    /** The trees; their outputs are means, from which the effects are solved. */
    public TreeEnsemble trees() {
        return trees;
    }

    /** How many trees share a half of the rows; 1 for none, and then there are no intervals. */
    public int bag() {
        return bag;
    }

    /** Whether there are bags enough to tell errors from. */
    public boolean hasIntervals() {
        return bag > 1 && trees.trees() >= 2 * bag;
    }

    @Override
    public <R> R fold(
            Function<TreeModel, R> together, Function<ArmModels, R> byArm, Function<CausalForestModel, R> causal) {
        return causal.apply(this);
    }

    @Override
    public int arms() {
        return places.treatments() + 1;
    }

    @Override
    public void effects(double[] features, double[] into) {
        double[] means = new double[places.size()];
        trees.predict(features, means);
        places.effects(means, into);
    }

    @Override
    public EffectScorer scorer() {
        double[] means = new double[places.size()];
        double[][] room = new double[places.treatments()][places.treatments()];
        EffectScorer meanScorer = live().map(this::ofLive).orElse(trees::predict);
        return (features, into) -> {
            meanScorer.effects(features, means);
            places.effects(means, room, into);
        };
    }

    private EffectScorer ofLive(LiveTrees live) {
        LiveTrees.Room room = live.room();
        return (features, into) -> live.predict(features, room, into);
    }

    /** The trees for live scoring, made when first asked for and shared by all threads. */
    private synchronized Optional<LiveTrees> live() {
        if (!askedForLive) {
            live = LiveTrees.of(trees);
            askedForLive = true;
        }
        return live;
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        double[][] means = BulkScorer.of(trees, customers.table().width()).predict(customers.table(), threads);
        double[][] effects = new double[places.treatments()][customers.rows()];
        double[] ofRow = new double[means.length];
        double[] one = new double[effects.length];
        double[][] room = new double[effects.length][effects.length];
        for (int row = 0; row < customers.rows(); row++) {
            for (int i = 0; i < ofRow.length; i++) {
                ofRow[i] = means[i][row];
            }
            places.effects(ofRow, room, one);
            for (int k = 0; k < one.length; k++) {
                effects[k][row] = one[k];
            }
        }
        return effects;
    }

    /**
     * The standard errors of the effects on one customer who taught nothing, by the bootstrap of little bags: trees of one bag
     * saw the same half of the rows, so that what varies between bags, less what varies within them, is the luck of the rows.
     * The difference is kept positive as the mean of what it may be, given that it is. They want many bags: with 100 they are
     * themselves 10 % off or so, and they do not cover the bias of a forest where effects change quickly.
     *
     * <p>Source: S. Athey, J. Tibshirani, S. Wager, "Generalized random forests", Annals of Statistics 47, 2019, §4.1; J.
     * Sexton, P. Laake, "Standard errors for bagged and random forest estimators", Computational Statistics & Data Analysis 53,
     * 2009.
     *
     * @param into of each treatment its standard error, that of arm k at k − 1
     */
    public void standardErrors(double[] features, double[] into) {
        if (!hasIntervals()) {
            throw new IllegalStateException(
                    "The causal forest has no bags to tell its errors from; grow at least two bags of at least two trees.");
        }
        double[] means = new double[places.size()];
        trees.predict(features, means);
        double[] effects = new double[into.length];
        places.effects(means, effects);
        Cholesky covariance = Cholesky.of(places.covariance(means));
        int bags = trees.trees() / bag;
        double[] between = new double[into.length];
        double[] total = new double[into.length];
        double[] ofTree = new double[places.size()];
        for (int first = 0; first < bags * bag; first += bag) {
            double[] ofBag = new double[into.length];
            for (int tree = first; tree < first + bag; tree++) {
                Arrays.fill(ofTree, 0);
                trees.addTree(tree, features, ofTree);
                double[] moved = covariance.solve(residual(ofTree, means, effects));
                for (int k = 0; k < into.length; k++) {
                    ofBag[k] += moved[k] / bag;
                    total[k] += moved[k] * moved[k] / (bags * bag);
                }
            }
            for (int k = 0; k < into.length; k++) {
                between[k] += ofBag[k] * ofBag[k] / bags;
            }
        }
        for (int k = 0; k < into.length; k++) {
            into[k] = Math.sqrt(positive(between[k], (total[k] - between[k]) / (bag - 1), bags));
        }
    }

    /** Of each treatment the standard errors of the effects on all customers of a table; arm k stands at k − 1. */
    public double[][] standardErrors(CustomerTable customers) {
        double[][] errors = new double[places.treatments()][customers.rows()];
        Pieces.work((customers.rows() + BLOCK - 1) / BLOCK, threads, block -> {
            double[] features = new double[customers.table().width()];
            double[] one = new double[errors.length];
            for (int row = block * BLOCK; row < Math.min(customers.rows(), (block + 1) * BLOCK); row++) {
                customers.table().copyRow(row, features);
                standardErrors(features, one);
                for (int k = 0; k < one.length; k++) {
                    errors[k][row] = one[k];
                }
            }
        });
        return errors;
    }

    /** The moment of a tree's leaf at the forest's effects: mean of (w − w̄)(y − ȳ − (w − w̄)ᵀθ), for the tree's share. */
    private double[] residual(double[] ofTree, double[] means, double[] effects) {
        double[] residual = new double[effects.length];
        double trees = this.trees.trees();
        double rest = trees * places.outcome(ofTree) - places.outcome(means);
        for (int k = 0; k < effects.length; k++) {
            rest -= effects[k] * (trees * places.treatment(ofTree, k) - places.treatment(means, k));
        }
        for (int k = 0; k < effects.length; k++) {
            double constant = places.outcome(means);
            double product = trees * places.product(ofTree, k);
            for (int other = 0; other < effects.length; other++) {
                constant -= effects[other] * places.treatment(means, other);
                product -= effects[other] * trees * places.product(ofTree, k, other);
            }
            residual[k] = product - constant * trees * places.treatment(ofTree, k) - places.treatment(means, k) * rest;
        }
        return residual;
    }

    /** The mean of a normal variable given that it is positive: between − within, with an error of √(2 / bags) of the larger. */
    private static double positive(double between, double within, int bags) {
        double error = Math.max(between, within) * Math.sqrt(2.0 / bags);
        if (error == 0) {
            return 0;
        }
        double ratio = (between - within) / error;
        double density = Math.exp(-ratio * ratio / 2) / Math.sqrt(2 * Math.PI);
        return error * (ratio + density / NormalProbability.below(ratio));
    }

    /** The 95 % interval of the effect of an arm on one customer who taught nothing. See {@link #standardErrors}. */
    public Interval interval(double[] features, int arm) {
        double[] effects = new double[arms() - 1];
        double[] errors = new double[arms() - 1];
        effects(features, effects);
        standardErrors(features, errors);
        return Interval.normal95(effects[arm - 1], errors[arm - 1]);
    }
}
