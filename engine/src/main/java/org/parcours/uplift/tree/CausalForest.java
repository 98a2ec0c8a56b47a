package org.parcours.uplift.tree;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;
import org.parcours.num.Workers;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;

/**
 * A causal forest: trees split where effects differ and say who is like whom; a customer's effects are those of a regression
 * of outcomes on treatments among customers like him. Outcomes are centred by means that no row's own outcome has a part in,
 * treatments by the propensities, so that observational data will do where these are right. The rows that choose a tree's
 * splits do not estimate in it.
 *
 * <p>Source: S. Athey, J. Tibshirani, S. Wager, "Generalized random forests", Annals of Statistics 47, 2019, §6; X. Nie, S.
 * Wager, "Quasi-oracle estimation of heterogeneous treatment effects", Biometrika 108, 2021, on centring.
 */
public final class CausalForest implements UpliftLearner {
    /** On average so many rows of each arm must be left for either half of a tree. */
    private static final int LEAST_ROWS = 20;

    /** Far from the children that a caller makes of the same seed: lots that drew the customers must not draw trees' rows. */
    private static final long PURPOSE = 0x666F72657374L;

    private final String name;
    private final CausalSettings settings;

    /**
     * A causal forest, or a causal tree.
     *
     * @param name {@code causal-forest} or {@code causal-tree}
     */
    CausalForest(String name, CausalSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** A forest with settings of its own. */
    public CausalForest(CausalSettings settings) {
        this("causal-forest", settings);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CausalForestModel fit(UpliftData data, Propensities propensities, Seed seed) {
        Seed own = seed.child(PURPOSE);
        int[][] byArm = ArmSampling.byArm(data);
        requireRows(data, byArm);
        BinnedTable table = BinnedTable.of(data.customers(), settings.bins(), settings.threads());
        double[] outcome = data.outcomes();
        double[] means = OutOfBagMeans.of(table, outcome, settings, own.child(1));
        for (int row = 0; row < outcome.length; row++) {
            outcome[row] -= means[row];
        }
        Moment moment = new EffectMoment(outcome, centred(data, propensities));
        List<TreeEnsemble.Tree> trees = grow(table, moment, byArm, own.child(2));
        return new CausalForestModel(
                TreeEnsemble.of(new double[moment.outputs()], trees), settings.bag(), settings.threads());
    }

    private void requireRows(UpliftData data, int[][] byArm) {
        for (int arm = 0; arm < byArm.length; arm++) {
            if (byArm[arm].length < leastArmRows(settings)) {
                throw new IllegalArgumentException(
                        "The arm \"%s\" has %d customers, but a %s needs at least %d of each; take cts-tree, or leave the arm out."
                                .formatted(
                                        data.trial().arms().get(arm), byArm[arm].length, name, leastArmRows(settings)));
            }
        }
    }

    /** How many customers of each arm a forest learns from at least, so that either half of a tree's lot has 20. */
    public static int leastArmRows(CausalSettings settings) {
        return (int) Math.ceil(2 * LEAST_ROWS / settings.share());
    }

    /** Of each arm but the control whether each row was in it, less its propensity. */
    private static double[][] centred(UpliftData data, Propensities propensities) {
        double[][] treatment = new double[data.arms() - 1][data.rows()];
        for (int k = 0; k < treatment.length; k++) {
            for (int row = 0; row < data.rows(); row++) {
                double was = data.trial().arm(row) == k + 1 ? 1 : 0;
                treatment[k][row] = was - propensities.of(row, k + 1);
            }
        }
        return treatment;
    }

    private List<TreeEnsemble.Tree> grow(BinnedTable table, Moment moment, int[][] byArm, Seed seed) {
        AtomicReferenceArray<TreeEnsemble.Tree> trees = new AtomicReferenceArray<>(settings.trees());
        ArmRows nobody = ArmRows.of(new int[byArm.length][0]);
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(settings.threads(), settings.trees()), () -> {
            for (int tree = next.getAndIncrement(); tree < trees.length(); tree = next.getAndIncrement()) {
                RowLots lots = new RowLots(settings, tree, seed);
                trees.set(
                        tree,
                        new GradientTreeGrowth(
                                        table,
                                        moment,
                                        settings,
                                        ArmRows.of(lots.splitting(byArm)),
                                        ArmRows.of(lots.estimating(byArm)),
                                        nobody,
                                        (numbers, fell) -> {},
                                        1.0 / settings.trees(),
                                        lots.rest())
                                .grow());
            }
            return trees.length();
        });
        return IntStream.range(0, trees.length()).mapToObj(trees::get).toList();
    }
}
