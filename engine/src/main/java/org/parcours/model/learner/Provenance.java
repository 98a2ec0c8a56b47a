package org.parcours.model.learner;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.parcours.num.Seed;

/**
 * Where a fitted model comes from, so that anybody can fit it again.
 *
 * @param learner the learner's name, such as {@code extra-trees}
 * @param version the version of the program that fitted it
 * @param digest a digest of features, target and weights
 * @param rows how many rows it was fitted on
 * @param settings the learner's settings by name
 * @param seed where its randomness came from
 */
public record Provenance(
        String learner, String version, String digest, int rows, Map<String, String> settings, Seed seed) {
    /** The version of this program's learners; a change that fits other models from the same data raises it. */
    public static final String VERSION = "3";

    public Provenance {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** The provenance of a model fitted on these data by this version. */
    public static Provenance of(
            String learner,
            FeatureTable table,
            double[] target,
            double[] weight,
            Map<String, String> settings,
            Seed seed) {
        long digest = FeatureTable.digest(table.digest().hashCode(), target);
        String text = table.digest() + "%016x".formatted(FeatureTable.digest(digest, weight));
        return new Provenance(learner, VERSION, text, table.rows(), settings, seed);
    }
}
