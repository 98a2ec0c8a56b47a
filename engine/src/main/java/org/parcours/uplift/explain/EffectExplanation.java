package org.parcours.uplift.explain;

import java.util.List;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;

/**
 * What each feature adds to the effect that a model foretells for each of some customers, beside their mean. Sums of trees
 * are explained exactly; of other models, trees that repeat their effects are, and how well they repeat them is told.
 */
public final class EffectExplanation {
    private static final OrderedSettings REPEATING = new OrderedSettings(200, 5, 0.15, 0.1, 1, 64);

    /** One tree of three questions. */
    private static final OrderedSettings SURROGATE = new OrderedSettings(1, 3, 1, 0, 1, 32);

    private final List<String> features;
    private final double[] effect;
    private final double mean;
    private final double[][] values;
    private final double fidelity;
    private final List<EffectSegment> segments;

    private EffectExplanation(
            List<String> features,
            double[] effect,
            double mean,
            double[][] values,
            double fidelity,
            List<EffectSegment> segments) {
        this.features = features;
        this.effect = effect;
        this.mean = mean;
        this.values = values;
        this.fidelity = fidelity;
        this.segments = segments;
    }

    /**
     * Explains the effects of a treatment.
     *
     * @param treatment the number of its arm, from 1 on
     * @param customers who are explained, and over whom is averaged what a coalition does not know
     * @param threads how many work; the result does not depend on it
     */
    public static EffectExplanation of(
            UpliftModel model, int treatment, CustomerTable customers, Seed seed, int threads) {
        double[] effect = model.effects(customers)[treatment - 1];
        double[] even = TrainingData.evenWeights(effect.length);
        Base repeating = new OrderedBoosting(REPEATING);
        EffectTrees trees = EffectTrees.find(model, customers, treatment).orElseGet(() -> {
            FittedBase repeated = repeating.outcome(customers, effect, even, false, seed);
            return repeated.score() instanceof Score.Trees found
                    ? new EffectTrees(0, List.of(EffectTrees.Part.of(1, repeated.encoding(), found.ensemble())))
                    : new EffectTrees(effect[0], List.of());
        });
        double[][] values = new double[effect.length][customers.table().width()];
        double mean = trees.start();
        for (EffectTrees.Part part : trees.parts()) {
            mean += part.weight() * add(part, customers, values, threads);
        }
        FittedBase surrogate = new OrderedBoosting(SURROGATE).outcome(customers, effect, even, false, seed);
        return new EffectExplanation(
                customers.table().names(),
                effect,
                mean,
                values,
                fidelity(effect, mean, values),
                SurrogateTree.segments(surrogate, customers, effect));
    }

    /** Adds the values of some trees for all customers; answers with their mean prediction. */
    private static double add(EffectTrees.Part part, CustomerTable customers, double[][] values, int threads) {
        var table = part.encoding().encode(customers);
        double[][] rows = new double[table.rows()][table.width()];
        for (int row = 0; row < rows.length; row++) {
            table.copyRow(row, rows[row]);
        }
        TreeEnsemble trees = part.trees();
        TreeShapley shapley =
                new TreeShapley(trees, part.output(), part.encoding().sources(), rows);
        Pieces.work(rows.length, threads, row -> shapley.add(rows[row], part.weight(), values[row]));
        return shapley.mean();
    }

    private static double fidelity(double[] effect, double mean, double[][] values) {
        double centre = 0;
        for (double each : effect) {
            centre += each / effect.length;
        }
        double left = 0;
        double all = 0;
        for (int row = 0; row < effect.length; row++) {
            double explained = mean;
            for (double value : values[row]) {
                explained += value;
            }
            left += (effect[row] - explained) * (effect[row] - explained);
            all += (effect[row] - centre) * (effect[row] - centre);
        }
        return all == 0 ? 1 : 1 - left / all;
    }

    /** The names of the features. */
    public List<String> features() {
        return features;
    }

    /** How many customers are explained. */
    public int rows() {
        return effect.length;
    }

    /** The effect that the model foretells for a customer. */
    public double effect(int row) {
        return effect[row];
    }

    /** The mean effect, from which values count. */
    public double mean() {
        return mean;
    }

    /** What a feature adds to a customer's effect. */
    public double value(int row, int feature) {
        return values[row][feature];
    }

    /** The share of the variance of effects that mean and values explain; 1 but for rounding where they are exact. */
    public double fidelity() {
        return fidelity;
    }

    /** The mean size of what a feature adds: its importance, in units of the outcome. */
    public double importance(int feature) {
        double sum = 0;
        for (double[] row : values) {
            sum += Math.abs(row[feature]);
        }
        return sum / values.length;
    }

    /** The leaves of a small tree that repeats the effects, the greatest effect first. */
    public List<EffectSegment> segments() {
        return segments;
    }
}
