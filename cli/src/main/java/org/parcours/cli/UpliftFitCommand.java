package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.files.PropensityDocument;
import org.parcours.files.StoredUplift;
import org.parcours.files.UpliftModelFile;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.learner.Recalibration;
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
    private static final int FOLDS = 5;

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
            names = "--recalibrate",
            description =
                    "Bring foretold effects to the scale of those that came: a function that never falls, learnt from"
                            + " effects by models that did not see the customer, is stored with the model.")
    private boolean recalibrate;

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
        if (!isMeta) {
            UpliftBaseOptions.noteUnused(learner, spec.commandLine().getParseResult(), output);
        }
        UpliftData read = table.read(output).data();
        long start = System.nanoTime();
        StudiedCustomers studied = propensityOptions.studied(read, bases.boosting(), random.seed(), random.threads());
        UpliftData data = studied.data();
        UpliftModel model = named(random.threads()).fit(data, studied.propensities(), random.seed());
        Optional<Recalibration> scale = recalibrate ? Optional.of(recalibration(studied)) : Optional.empty();
        double seconds = (System.nanoTime() - start) / 1e9;
        StoredUplift plain = new StoredUplift(
                StoredUplift.Schema.of(data.customers()),
                data.trial().arms(),
                table.treatment(),
                table.outcome(),
                learner,
                isMeta ? Optional.of(base) : Optional.empty(),
                data.rows(),
                random.seed(),
                model);
        StoredUplift stored = scale.map(plain::with).orElse(plain);
        UpliftModelFile.write(target, stored, "parcours uplift fit " + table.location());
        output.answer(
                () -> document(stored, studied.origin(), scale, seconds),
                out -> print(stored, studied.origin(), scale, out));
    }

    /** What learns, on so many threads. */
    private UpliftLearner named(int threads) {
        return MetaLearners.NAMES.contains(learner)
                ? MetaLearners.of(learner, bases.base(base), threads)
                : TreeLearners.named(learner, threads);
    }

    /** Fits run beside each other, each on a thread of its own. */
    private Recalibration recalibration(StudiedCustomers studied) {
        return Recalibration.of(
                named(1),
                studied.data(),
                studied.propensities(),
                FOLDS,
                random.seed().child(FOLDS),
                random.threads());
    }

    private ObjectNode document(
            StoredUplift stored, PropensityDocument origin, Optional<Recalibration> scale, double seconds) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("model", target.toString())
                .put("learner", learner)
                .put("base", stored.base().orElse(null))
                .put("rows", stored.rows());
        stored.arms().forEach(document.putArray("arms")::add);
        stored.schema().features().forEach(document.putArray("features")::add);
        origin.put(document);
        document.put("caution", LotsOnly.caution(List.of(learner), origin).orElse(null));
        scale.ifPresent(known -> putScales(document.putArray("recalibration"), stored, known));
        return document.put("outcome", stored.outcome())
                .put("schema_hash", stored.schema().hash())
                .put("seed", stored.seed().value())
                .put("seconds", seconds);
    }

    private static void putScales(ArrayNode into, StoredUplift stored, Recalibration scale) {
        for (int treatment = 0; treatment < scale.scales().size(); treatment++) {
            Recalibration.Scale known = scale.scales().get(treatment);
            ObjectNode node = into.addObject().put("arm", stored.arms().get(treatment + 1));
            node.put("calibration_r2_before", number(known.before()));
            node.put("calibration_r2_after", number(known.after()));
        }
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }

    private void print(StoredUplift stored, PropensityDocument origin, Optional<Recalibration> scale, PrintWriter out) {
        out.printf(
                "%s learnt how %s changes %s from %s, and is in %s.%n",
                stored.learnerInWords(),
                String.join(", ", stored.arms().subList(1, stored.arms().size())),
                stored.outcome(),
                Numbers.counted(stored.rows(), "customer"),
                target);
        scale.ifPresent(known -> printScales(stored, known, out));
        origin.words().ifPresent(out::println);
        LotsOnly.caution(List.of(learner), origin).ifPresent(out::println);
    }

    private static void printScales(StoredUplift stored, Recalibration scale, PrintWriter out) {
        for (int treatment = 0; treatment < scale.scales().size(); treatment++) {
            Recalibration.Scale known = scale.scales().get(treatment);
            out.printf(
                    "Effects of %s are brought to scale: calibration R² %s before, %s after, on customers not learnt from.%n",
                    stored.arms().get(treatment + 1), text(known.before()), text(known.after()));
        }
    }

    private static String text(OptionalDouble score) {
        return score.isPresent() ? Numbers.significant(score.getAsDouble(), 3) : "–";
    }
}
