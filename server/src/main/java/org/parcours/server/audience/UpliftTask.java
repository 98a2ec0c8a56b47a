package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.parcours.files.UpliftColumns;
import org.parcours.files.UpliftTable;
import org.parcours.num.Seed;
import org.parcours.server.experiment.TableShelf;
import org.parcours.server.table.KeptJson;
import org.parcours.store.KeptTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.compare.Candidate;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.measure.EvaluationSettings;

/**
 * Learners to be compared.
 *
 * @param customer the column of who it is
 * @param folds in how many parts customers are divided
 */
public record UpliftTask(
        KeptTable table,
        UpliftColumns columns,
        Optional<String> customer,
        List<Candidate> candidates,
        int folds,
        Seed seed,
        TableShelf tables,
        ScoreShelf scores) {
    private static final double LEVEL = 0.95;
    private static final int REPLICATES = 200;

    /** Where the models are fitted, of all the work; the rest judges and explains them. */
    private static final double FITTED = 0.9;

    /** The stream of the best learner's model on all customers, which is explained. */
    private static final long EXPLAINED = 7;

    private record Read(UpliftTable table, UpliftData data) {}

    /** Compares them. An interrupt ends it with a {@link java.util.concurrent.CancellationException}. */
    public ObjectNode run(DoubleConsumer progress) {
        Read read = tables.read(table, source -> {
            UpliftTable customers = UpliftTable.read(source);
            return new Read(customers, customers.data(columns));
        });
        CompareSettings settings = settings();
        double fits = UpliftComparison.fits(candidates.size(), settings);
        UpliftComparison comparison = UpliftComparison.of(
                read.data(),
                Propensities.shares(read.data()),
                candidates,
                settings,
                fitted -> progress.accept(FITTED * fitted / fits));
        ObjectNode document = ComparisonAnswers.of(comparison, columns, settings);
        document.set("explanations", explanations(read.data(), comparison));
        document.set("source", named(table));
        document.set("scores", named(scores.add(table.name(), read.table(), comparison, columns, customer)));
        return document;
    }

    private ArrayNode explanations(UpliftData data, UpliftComparison comparison) {
        String best = comparison.learners().get(0).name();
        Candidate candidate = candidates.stream()
                .filter(each -> each.name().equals(best))
                .findFirst()
                .orElseThrow();
        Seed own = seed.child(EXPLAINED);
        UpliftModel model = candidate.fitting().fit(data, Propensities.shares(data), own.child(1));
        return ExplanationAnswers.of(model, data, own.child(2), settings().threads());
    }

    /** How many customers there are. */
    int rows() {
        return KeptJson.read(table.description()).get("rows").intValue();
    }

    /** How they are compared. */
    CompareSettings settings() {
        int threads = Runtime.getRuntime().availableProcessors();
        return new CompareSettings(folds, 1, 0, new EvaluationSettings(LEVEL, REPLICATES, seed, threads));
    }

    private static ObjectNode named(KeptTable kept) {
        return JsonNodeFactory.instance.objectNode().put("id", kept.id()).put("name", kept.name());
    }
}
