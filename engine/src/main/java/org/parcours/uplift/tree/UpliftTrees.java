package org.parcours.uplift.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.Seed;
import org.parcours.num.Workers;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;

/**
 * An uplift tree, or a forest of such trees whose effects are averaged. It takes the arms as drawn by lot: propensities that
 * differ between customers are not used, so that on observational data its effects are biased where customers who are alike
 * in the model's leaves were treated differently for reasons that matter. A criterion that compares two arms gets trees of
 * its own for each treatment, on its customers and the control's.
 */
public final class UpliftTrees implements UpliftLearner {
    private final String name;
    private final Criterion criterion;
    private final ForestSettings settings;

    UpliftTrees(String name, Criterion criterion, ForestSettings settings) {
        this.name = name;
        this.criterion = criterion;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    /** The settings. */
    public ForestSettings settings() {
        return settings;
    }

    @Override
    public UpliftModel fit(UpliftData data, Propensities propensities, Seed seed) {
        if (criterion.comparesRates() && !data.isBinary()) {
            throw new IllegalArgumentException(
                    name
                            + " compares rates, but some outcomes are neither 0 nor 1; take cts, euclidean, ddp, it or cit for amounts.");
        }
        return criterion.comparesTwoArms() && data.arms() > 2 ? armByArm(data, seed) : fit(data, seed);
    }

    private UpliftModel armByArm(UpliftData data, Seed seed) {
        List<TreeModel> models = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            models.add(fit(beside(data, arm), seed.child(arm)));
        }
        return new ArmModels(List.copyOf(models));
    }

    /** The control and one treatment. */
    private static UpliftData beside(UpliftData data, int arm) {
        int[] rows = IntStream.range(0, data.rows())
                .filter(row -> data.trial().arm(row) == 0 || data.trial().arm(row) == arm)
                .toArray();
        int[] ofRow = new int[rows.length];
        double[] outcome = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ofRow[i] = Math.min(1, data.trial().arm(rows[i]));
            outcome[i] = data.outcome(rows[i]);
        }
        List<String> names = data.trial().arms();
        Trial trial = new Trial(List.of(names.get(0), names.get(arm)), ofRow);
        return new UpliftData(data.customers().select(rows), trial, outcome);
    }

    private TreeModel fit(UpliftData data, Seed seed) {
        OutcomeWords outcomes = OutcomeWords.of(data, criterion.looksAtVariance());
        ArmSampling sampling = new ArmSampling(data, outcomes);
        BinnedTable table = BinnedTable.of(data.customers(), settings.tree().bins(), settings.threads());
        AtomicReferenceArray<TreeEnsemble.Tree> trees = new AtomicReferenceArray<>(settings.trees());
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(settings.threads(), settings.trees()), () -> {
            for (int tree = next.getAndIncrement(); tree < trees.length(); tree = next.getAndIncrement()) {
                trees.set(tree, grow(table, outcomes, sampling, seed.child(tree)));
            }
            return trees.length();
        });
        List<TreeEnsemble.Tree> grown =
                IntStream.range(0, trees.length()).mapToObj(trees::get).toList();
        return new TreeModel(TreeEnsemble.of(new double[data.arms() - 1], grown), settings.threads());
    }

    private TreeEnsemble.Tree grow(BinnedTable table, OutcomeWords outcomes, ArmSampling sampling, Seed seed) {
        short[][] times = settings.bootstrap() ? sampling.bootstrap(seed.child(0)) : sampling.everybody();
        ArmRows splitting = sampling.rows(settings.honest() ? ArmSampling.half(times, 0, seed.child(1)) : times);
        ArmRows estimating = settings.honest() ? sampling.rows(ArmSampling.half(times, 1, seed.child(1))) : splitting;
        double share = 1.0 / settings.trees();
        return new UpliftTreeGrowth(
                        table, outcomes, criterion, settings.tree(), splitting, estimating, share, seed.child(2))
                .grow();
    }
}
