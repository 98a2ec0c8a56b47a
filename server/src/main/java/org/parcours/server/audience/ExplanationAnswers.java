package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.parcours.files.SegmentsDocument;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.explain.EffectExplanation;

/** Who those are that a treatment changes: what moves the foretold effect, by how much, and a small tree that says it. */
final class ExplanationAnswers {
    /** So many customers, drawn by lot, show as much as all. */
    private static final int MOST_CUSTOMERS = 1000;

    private static final int MOST_FEATURES = 20;
    private static final int MOST_CATEGORIES = 12;
    private static final int QUARTERS = 4;

    private final EffectExplanation explanation;
    private final CustomerTable customers;

    private ExplanationAnswers(EffectExplanation explanation, CustomerTable customers) {
        this.explanation = explanation;
        this.customers = customers;
    }

    /** Of each treatment what moves its effects. */
    static ArrayNode of(UpliftModel model, UpliftData data, Seed seed, int threads) {
        int[] order = new RandomStream(seed.child(0)).order(data.rows());
        CustomerTable customers = data.customers().select(Arrays.copyOf(order, Math.min(MOST_CUSTOMERS, order.length)));
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (int treatment = 1; treatment < data.arms(); treatment++) {
            EffectExplanation explanation =
                    EffectExplanation.of(model, treatment, customers, seed.child(treatment), threads);
            String arm = data.trial().arms().get(treatment);
            new ExplanationAnswers(explanation, customers).put(json.addObject().put("arm", arm));
        }
        return json;
    }

    private void put(ObjectNode json) {
        json.put("rows", explanation.rows())
                .put("mean_effect", explanation.mean())
                .put("fidelity", explanation.fidelity());
        List<Integer> features = IntStream.range(0, explanation.features().size())
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -explanation.importance(feature)))
                .limit(MOST_FEATURES)
                .toList();
        ArrayNode importances = json.putArray("importances");
        for (int feature : features) {
            ObjectNode node = importances
                    .addObject()
                    .put("feature", explanation.features().get(feature))
                    .put("importance", explanation.importance(feature));
            putGroups(node.putArray("groups"), feature);
        }
        json.set("surrogate_tree", SegmentsDocument.of(explanation.segments()));
    }

    /** Customers by what is known of a feature: by its categories, or by the quarters of its numbers. */
    private void putGroups(ArrayNode groups, int feature) {
        double[] values = new double[customers.rows()];
        Arrays.setAll(values, row -> customers.table().value(feature, row));
        if (customers.isCategorical(feature)) {
            List<String> names = customers.categories().get(feature);
            for (int code = 0; code < Math.min(MOST_CATEGORIES, names.size()); code++) {
                int only = code;
                put(groups, feature, values, value -> value == only)
                        .ifPresent(group -> group.put("category", names.get(only)));
            }
            return;
        }
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double before = Double.NEGATIVE_INFINITY;
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            double from = before;
            double to = known.length == 0 ? from : known[(known.length * quarter + QUARTERS - 1) / QUARTERS - 1];
            put(groups, feature, values, value -> value > from && value <= to)
                    .ifPresent(group -> group.put("from", least(known, from)).put("to", to));
            before = to;
        }
    }

    private static double least(double[] sorted, double above) {
        return Arrays.stream(sorted).filter(value -> value > above).findFirst().orElseThrow();
    }

    /** Puts what a feature adds to the effects of some customers on average; nothing where there are none. */
    private Optional<ObjectNode> put(ArrayNode groups, int feature, double[] values, DoublePredicate isIn) {
        int[] rows = IntStream.range(0, values.length)
                .filter(row -> isIn.test(values[row]))
                .toArray();
        if (rows.length == 0) {
            return Optional.empty();
        }
        double adds = Arrays.stream(rows)
                        .mapToDouble(row -> explanation.value(row, feature))
                        .sum()
                / rows.length;
        return Optional.of(groups.addObject()
                .putNull("category")
                .putNull("from")
                .putNull("to")
                .put("rows", rows.length)
                .put("adds", adds));
    }
}
