package org.parcours.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Seed;
import org.parcours.num.XxHash64;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.learner.MetaModel;
import org.parcours.uplift.tree.GrownTrees;

/**
 * An uplift model with all that is needed to ask it and to know where it comes from.
 *
 * @param schema the columns of features it asks for
 * @param arms the names of the arms, the control first
 * @param treatment the column of arms that it learnt from
 * @param outcome the column of outcomes that it foretells changes of
 * @param learner the learner's name
 * @param base the base learner's name; empty for trees and forests, which have none
 * @param rows how many customers it was learnt from
 * @param seed where its lots came from
 * @param model what foretells effects: one of {@link MetaModel} or {@link GrownTrees}
 */
public record StoredUplift(
        Schema schema,
        List<String> arms,
        String treatment,
        String outcome,
        String learner,
        Optional<String> base,
        int rows,
        Seed seed,
        UpliftModel model) {
    public StoredUplift {
        arms = List.copyOf(arms);
        if (!(model instanceof MetaModel) && !(model instanceof GrownTrees)) {
            throw new IllegalArgumentException("A model of the " + model.getClass()
                    + " has no form in a file; take one of a meta-learner or of trees.");
        }
        if (arms.size() != model.arms()) {
            throw new IllegalArgumentException(
                    "The model has " + model.arms() + " arms, but the names of " + arms.size() + "; give each a name.");
        }
    }

    /** The learner in words, such as {@code x on xgboost} or {@code cts-forest}. */
    public String learnerInWords() {
        return learner + base.map(name -> " on " + name).orElse("");
    }

    /**
     * The columns of features a model asks for.
     *
     * @param features their names in order
     * @param categories of each the names of its categories; none for a column of numbers
     */
    public record Schema(List<String> features, List<List<String>> categories) {
        public Schema {
            features = List.copyOf(features);
            categories = categories.stream().map(List::copyOf).toList();
            if (features.size() != categories.size()) {
                throw new IllegalArgumentException("There are lists of categories for " + categories.size()
                        + " columns, but " + features.size() + " columns; give one for each.");
            }
        }

        /** The columns of a table. */
        public static Schema of(CustomerTable customers) {
            FeatureTable table = customers.table();
            return new Schema(table.names(), customers.categories());
        }

        /** A text of 16 characters that changes with any name or order of columns and categories. */
        public String hash() {
            byte[] bytes = (features + "\n" + categories).getBytes(StandardCharsets.UTF_8);
            return "%016x".formatted(XxHash64.of(bytes, 0, bytes.length, 0));
        }
    }
}
