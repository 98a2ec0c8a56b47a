package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.files.LogWriter;
import org.parcours.files.StoredUplift;
import org.parcours.files.UpliftModelFile;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.uplift.logged.EffectPolicy;
import org.parcours.uplift.logged.LoggedCustomers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours uplift annotate}: foretold effects in a journey log. */
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Write a journey log with the effects that a model foretells at each step, as features of its state; and"
                        + " with a value and costs also with the policy that takes the most valuable action, ready to be proved.",
        footer = {
            "%nThe model's feature NAME is the log's column x_NAME. x_effect_ARM is added for each treatment; with --value also",
            "target_propensity: 1 where the logged action is the one of the highest value (value x effect - cost; 0 of the",
            "control), else 0. Annotate journeys that the model did not learn from.",
            "%nExample: parcours uplift annotate model.json prove.csv --value 1 -o annotated.csv && parcours prove annotated.csv"
        })
final class UpliftAnnotateCommand implements Runnable {
    private static final String EFFECT = LogColumn.FEATURE + "effect_";

    @Parameters(index = "0", paramLabel = "MODEL", description = "A model of uplift fit.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path model;

    @Parameters(
            index = "1",
            paramLabel = "LOG",
            description = "The journey log: CSV (also .gz), Parquet, or a JDBC address such as jdbc:duckdb:file.db.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "The query whose rows are the log, for a JDBC address.")
    private Optional<String> query = Optional.empty();

    @Option(
            names = "--value",
            paramLabel = "V",
            description = "What one more of the outcome is worth: a number, or a feature of the log.")
    private @Nullable String value;

    @Option(
            names = "--cost",
            split = ",",
            paramLabel = "ARM=C",
            description = "What a treatment costs each time: a number, or a feature of the log; default 0.")
    private Map<String, String> costs = Map.of();

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "LOG2",
            description = "The log to write: .csv, .csv.gz or .parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        StoredUplift stored = UpliftModelFile.read(model, Runtime.getRuntime().availableProcessors());
        List<String> treatments = stored.arms().subList(1, stored.arms().size());
        requireSoundCosts(treatments);
        JourneyLog log = LogSource.read(location, query).log();
        double[][] effects = stored.foretelling()
                .effects(LoggedCustomers.of(
                        log, stored.schema().features(), stored.schema().categories()));
        List<Feature> added = new ArrayList<>();
        for (int treatment = 0; treatment < effects.length; treatment++) {
            added.add(Feature.ofNumbers(EFFECT + treatments.get(treatment), effects[treatment]));
        }
        JourneyLog annotated = log.withFeatures(added);
        Optional<EffectPolicy> policy = Optional.ofNullable(value).map(worth -> policy(worth, stored, effects, log));
        double[] none = new double[0];
        double[] taken = policy.map(known -> known.probabilities(log)).orElse(none);
        LogWriter.write(policy.isPresent() ? annotated.withTarget(taken) : annotated, target);
        output.answer(() -> document(stored, effects, log, policy, taken), out -> {
            out.printf(
                    "%s with the effects of %s are in %s.%n",
                    Numbers.counted(log.steps(), "step"), String.join(", ", treatments), target);
            policy.ifPresent(known -> out.printf(
                    Locale.ROOT,
                    "The policy takes %s; the log did so at %s of the steps.%n",
                    taken(stored.arms(), known),
                    Numbers.percent(Arrays.stream(taken).sum(), log.steps())));
        });
    }

    private void requireSoundCosts(List<String> treatments) {
        if (!treatments.containsAll(costs.keySet())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cost names " + String.join(", ", costs.keySet()) + ", but the model's treatments are "
                            + String.join(", ", treatments) + ".");
        }
        if (value == null && !costs.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--cost says what actions cost, but not what they bring; add --value.");
        }
    }

    private EffectPolicy policy(String worth, StoredUplift stored, double[][] effects, JourneyLog log) {
        double[][] cost = stored.arms().stream()
                .skip(1)
                .map(arm -> numbers(costs.getOrDefault(arm, "0"), log))
                .toArray(double[][]::new);
        return EffectPolicy.of(stored.arms(), effects, numbers(worth, log), cost);
    }

    /** A number for all steps, or a feature's. */
    private static double[] numbers(String word, JourneyLog log) {
        if (!word.matches("[-+]?[0-9.].*")) {
            return LoggedCustomers.numbers(log, word);
        }
        double[] numbers = new double[log.steps()];
        Arrays.fill(numbers, Double.parseDouble(word));
        return numbers;
    }

    private static String taken(List<String> arms, EffectPolicy policy) {
        List<String> parts = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            parts.add(arms.get(arm) + " at " + Numbers.counted(policy.steps(arm), "step"));
        }
        return String.join(", ", parts);
    }

    private ObjectNode document(
            StoredUplift stored, double[][] effects, JourneyLog log, Optional<EffectPolicy> policy, double[] taken) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("log", target.toString()).put("journeys", log.journeys()).put("steps", log.steps());
        ObjectNode means = json.putObject("mean_effects");
        for (int treatment = 0; treatment < effects.length; treatment++) {
            means.put(
                    stored.arms().get(treatment + 1),
                    Arrays.stream(effects[treatment]).sum() / effects[treatment].length);
        }
        policy.ifPresentOrElse(
                known -> {
                    ObjectNode steps = json.putObject("policy_steps");
                    for (int arm = 0; arm < stored.arms().size(); arm++) {
                        steps.put(stored.arms().get(arm), known.steps(arm));
                    }
                    json.put("agreement", Arrays.stream(taken).sum() / log.steps());
                },
                () -> json.putNull("policy_steps").putNull("agreement"));
        return json;
    }
}
