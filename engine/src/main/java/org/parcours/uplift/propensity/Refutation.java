package org.parcours.uplift.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;

/**
 * An attempt to refute an average effect: the same estimate where its answer is known beforehand. Passing proves nothing;
 * failing shows that something is wrong with the data or the estimate.
 *
 * <p>Source: A. Sharma, E. Kiciman, "DoWhy: an end-to-end library for causal inference", 2020 (arXiv 2011.04216), §3.4.
 *
 * @param name {@code placebo}, {@code random-cause} or {@code subset}
 * @param arm the treatment's name
 * @param expected what the effect should come near to
 * @param effect what came out
 * @param passed whether the expected effect lies in the interval
 */
public record Refutation(String name, String arm, double expected, AdjustedEffect effect, boolean passed) {
    private static final double SUBSET = 0.8;

    /**
     * Tries to refute the effects of all treatments: with arms dealt out anew (no effect is expected), with one more
     * feature of noise, and on a part of the customers (the same effect is expected).
     *
     * @param effects of all treatments, as they were found
     * @param propensities estimates them anew on each of these data sets
     */
    public static List<Refutation> of(
            UpliftData data,
            List<AdjustedEffect> effects,
            Base base,
            BiFunction<UpliftData, Seed, Propensities> propensities,
            Seed seed) {
        Estimate estimate = new Estimate(base, propensities);
        UpliftData placebo = placebo(data, seed.child(1));
        UpliftData noisy = noisy(data, seed.child(2));
        UpliftData part = part(data, seed.child(3));
        List<AdjustedEffect> placeboEffects = estimate.of(placebo, seed.child(5));
        List<AdjustedEffect> noisyEffects = estimate.of(noisy, seed.child(6));
        List<AdjustedEffect> partEffects = estimate.of(part, seed.child(7));
        List<Refutation> refutations = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            String arm = data.trial().arms().get(i + 1);
            double found = effects.get(i).value();
            refutations.add(of("placebo", arm, 0, placeboEffects.get(i)));
            refutations.add(of("random-cause", arm, found, noisyEffects.get(i)));
            refutations.add(of("subset", arm, found, partEffects.get(i)));
        }
        return refutations;
    }

    private static Refutation of(String name, String arm, double expected, AdjustedEffect effect) {
        return new Refutation(name, arm, expected, effect, effect.interval().contains(expected));
    }

    private static UpliftData placebo(UpliftData data, Seed seed) {
        int[] order = new RandomStream(seed).order(data.rows());
        int[] arm = new int[order.length];
        for (int row = 0; row < arm.length; row++) {
            arm[row] = data.trial().arm(order[row]);
        }
        return new UpliftData(data.customers(), new Trial(data.trial().arms(), arm), data.outcomes());
    }

    private static UpliftData noisy(UpliftData data, Seed seed) {
        FeatureTable table = data.customers().table();
        double[][] columns = new double[table.width() + 1][data.rows()];
        List<String> names = new ArrayList<>(table.names());
        names.add("noise of a refutation");
        List<List<String>> categories = new ArrayList<>(data.customers().categories());
        categories.add(List.of());
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < table.width(); column++) {
                columns[column][row] = table.value(column, row);
            }
            columns[table.width()][row] = NormalQuantile.of(seed.uniform(row));
        }
        CustomerTable customers = new CustomerTable(FeatureTable.of(names, columns), categories);
        return new UpliftData(customers, data.trial(), data.outcomes());
    }

    private static UpliftData part(UpliftData data, Seed seed) {
        int[] order = new RandomStream(seed).order(data.rows());
        return data.select(Arrays.copyOf(order, (int) (SUBSET * order.length)));
    }

    /** The doubly robust average effects of all treatments. */
    private record Estimate(Base base, BiFunction<UpliftData, Seed, Propensities> propensities) {
        List<AdjustedEffect> of(UpliftData data, Seed seed) {
            return AdjustedEffect.of(data, propensities.apply(data, seed.child(1)), base, seed.child(2));
        }
    }
}
