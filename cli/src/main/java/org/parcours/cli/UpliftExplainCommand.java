package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parcours.files.SegmentsDocument;
import org.parcours.files.ShapleyFile;
import org.parcours.files.StoredUplift;
import org.parcours.files.UpliftModelFile;
import org.parcours.files.UpliftTable;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.explain.EffectExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours uplift explain}: what moves the effects that a model foretells. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Say what each feature adds to the effects that a model foretells for customers (Shapley values), which"
                        + " features matter most, and what a small tree says of it.",
        footer = {
            "%nModels that are sums of trees (uplift trees and forests; x, r, dr, transformed-outcome on boosted trees) are",
            "explained exactly; of others, such as causal forests, trees that repeat their effects are, and fidelity says how",
            "well. What moves a foretold effect need not cause it.",
            "%nExample: parcours uplift explain model.json customers.csv -o why.csv"
        })
final class UpliftExplainCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "MODEL", description = "A model of uplift fit.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path model;

    @Parameters(index = "1", paramLabel = "DATA", description = "Customers with the model's features.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(names = "--arm", paramLabel = "ARM", description = "The treatment to explain; default the model's first.")
    private Optional<String> arm = Optional.empty();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "VALUES.csv",
            description = "Write what each feature adds to each customer's effect.")
    private @Nullable Path target;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        StoredUplift stored = UpliftModelFile.read(model, random.threads());
        int treatment = treatment(stored.arms());
        UpliftTable table = CustomerSource.read(location);
        CustomerTable customers =
                table.customers(stored.schema().features(), stored.schema().categories());
        EffectExplanation explanation =
                EffectExplanation.of(stored.foretelling(), treatment, customers, random.seed(), random.threads());
        if (target != null) {
            ShapleyFile.write(target, explanation);
        }
        List<Integer> order = IntStream.range(0, explanation.features().size())
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -explanation.importance(feature)))
                .toList();
        output.answer(() -> document(stored, treatment, explanation, order), out -> {
            out.printf(
                    Locale.ROOT,
                    "The mean effect of %s is %+.6f; what moves it for a customer, on average up or down by:%n",
                    stored.arms().get(treatment),
                    explanation.mean());
            order.forEach(feature -> out.printf(
                    Locale.ROOT,
                    "  %-30s %.6f%n",
                    explanation.features().get(feature),
                    explanation.importance(feature)));
            out.printf(
                    Locale.ROOT,
                    "These explain %.2f %% of the variance of effects. In short, by what customers have in common:%n",
                    100 * explanation.fidelity());
            explanation.segments().forEach(segment -> out.println("  " + SegmentText.of(segment, explanation.rows())));
        });
    }

    private int treatment(List<String> arms) {
        int treatment = arm.map(arms::indexOf).orElse(1);
        if (treatment < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--arm is \"" + arm.orElse("") + "\"; the model's treatments are "
                            + String.join(", ", arms.subList(1, arms.size())) + ".");
        }
        return treatment;
    }

    private static ObjectNode document(
            StoredUplift stored, int treatment, EffectExplanation explanation, List<Integer> order) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("arm", stored.arms().get(treatment))
                .put("rows", explanation.rows())
                .put("mean_effect", explanation.mean())
                .put("fidelity", explanation.fidelity());
        ArrayNode importances = document.putArray("importances");
        order.forEach(feature -> importances
                .addObject()
                .put("feature", explanation.features().get(feature))
                .put("importance", explanation.importance(feature)));
        document.set("surrogate_tree", SegmentsDocument.of(explanation.segments()));
        return document;
    }
}
