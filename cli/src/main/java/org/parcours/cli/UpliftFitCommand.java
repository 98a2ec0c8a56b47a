package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.parcours.files.PropensityDocument;
import org.parcours.files.StoredUplift;
import org.parcours.files.UpliftModelFile;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.tree.TreeLearners;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parcours uplift fit}: a model of whom treatments change. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn from a trial how much each treatment changes each customer, and write the model.",
        footer = {
            "%nWhat the model is worth is told by customers that it did not learn from: parcours uplift compare, or score",
            "and evaluate other customers.",
            "%nExample: parcours uplift fit trial.csv --treatment arm --outcome visit --learner x --base xgboost -o model.json"
        })
final class UpliftFitCommand implements Runnable {
    @Mixin
    private final UpliftDataOptions table = new UpliftDataOptions();

    @Option(
            names = "--learner",
            paramLabel = "L",
            defaultValue = "x",
            description = "s, t, x (default), r, dr, class-transformation, transformed-outcome, domain-adaptation,"
                    + " dependent-representation or response, on a base; or trees: cts-tree, cts-forest, ucts-…, kl-…,"
                    + " euclidean-…, chi-squared-…, ddp-…, it-…, cit-…, causal-tree or causal-forest.")
    private String learner = "x";

    @Option(
            names = "--base",
            paramLabel = "B",
            defaultValue = "xgboost",
            description = "Of a meta-learner: xgboost (default), lightgbm, ordered, mlp, linear or elastic-net.")
    private String base = "xgboost";

    @Mixin
    private final UpliftBaseOptions bases = new UpliftBaseOptions();

    @Mixin
    private final PropensityOptions propensityOptions = new PropensityOptions();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "MODEL.json",
            required = true,
            description = "Where the model is written (.json or .json.gz).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        boolean isMeta = MetaLearners.NAMES.contains(learner);
        if (!isMeta && !TreeLearners.names().contains(learner)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--learner is \"" + learner + "\"; give one of " + String.join(", ", MetaLearners.NAMES) + ", "
                            + String.join(", ", TreeLearners.names()) + ".");
        }
        UpliftData read = table.read(output).data();
        long start = System.nanoTime();
        StudiedCustomers studied = propensityOptions.studied(read, bases.boosting(), random.seed(), random.threads());
        UpliftData data = studied.data();
        UpliftLearner named =
                isMeta ? MetaLearners.of(learner, bases.base(base)) : TreeLearners.named(learner, random.threads());
        UpliftModel model = named.fit(data, studied.propensities(), random.seed());
        double seconds = (System.nanoTime() - start) / 1e9;
        StoredUplift stored = new StoredUplift(
                StoredUplift.Schema.of(data.customers()),
                data.trial().arms(),
                table.treatment(),
                table.outcome(),
                learner,
                isMeta ? Optional.of(base) : Optional.empty(),
                data.rows(),
                random.seed(),
                model);
        UpliftModelFile.write(target, stored, "parcours uplift fit " + table.location());
        output.answer(() -> document(stored, studied.origin(), seconds), out -> print(stored, studied.origin(), out));
    }

    private ObjectNode document(StoredUplift stored, PropensityDocument origin, double seconds) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("model", target.toString())
                .put("learner", learner)
                .put("base", stored.base().orElse(null))
                .put("rows", stored.rows());
        stored.arms().forEach(document.putArray("arms")::add);
        stored.schema().features().forEach(document.putArray("features")::add);
        origin.put(document);
        return document.put("outcome", stored.outcome())
                .put("schema_hash", stored.schema().hash())
                .put("seed", stored.seed().value())
                .put("seconds", seconds);
    }

    private void print(StoredUplift stored, PropensityDocument origin, PrintWriter out) {
        out.printf(
                "%s learnt how %s changes %s from %s, and is in %s.%n",
                stored.learnerInWords(),
                String.join(", ", stored.arms().subList(1, stored.arms().size())),
                stored.outcome(),
                Numbers.counted(stored.rows(), "customer"),
                target);
        origin.words().ifPresent(out::println);
    }
}
