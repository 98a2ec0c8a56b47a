package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.parcours.files.EffectsFile;
import org.parcours.files.StoredUplift;
import org.parcours.files.UpliftModelFile;
import org.parcours.files.UpliftTable;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.tree.CausalForestModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parcours uplift score}: how much each treatment changes each customer of a table. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Write a table of customers with the effects that a model foretells of each treatment.",
        footer = {
            "%nBehind the table's own columns stand uplift_ARM for each treatment, score (the greatest of them) and best_arm;",
            "of a causal forest also error_ARM and the 95 %% interval lower_ARM, upper_ARM.",
            "%nExample: parcours uplift score model.json customers.csv -o scores.csv"
        })
final class UpliftScoreCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "MODEL", description = "A model of uplift fit.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path model;

    @Parameters(index = "1", paramLabel = "DATA", description = "Customers with the model's features.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "SCORES.csv",
            required = true,
            description = "Where scores are written (.csv or .csv.gz).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        StoredUplift stored = UpliftModelFile.read(model, Runtime.getRuntime().availableProcessors());
        UpliftTable table = CustomerSource.read(location);
        CustomerTable customers =
                table.customers(stored.schema().features(), stored.schema().categories());
        long start = System.nanoTime();
        double[][] effects = stored.foretelling().effects(customers);
        Optional<double[][]> errors = errors(stored, customers);
        double seconds = (System.nanoTime() - start) / 1e9;
        EffectsFile.write(target, table, stored.arms(), effects, errors);
        output.answer(
                () -> document(stored, effects, seconds),
                out -> out.printf(
                        "%s scored by %s, in %s.%n",
                        Numbers.counted(table.rows(), "customer"), stored.learnerInWords(), target));
    }

    /** Of the effects as the forest foretells them; those of recalibrated ones are not known. */
    private static Optional<double[][]> errors(StoredUplift stored, CustomerTable customers) {
        boolean isPlain = stored.recalibration().isEmpty();
        return isPlain && stored.model() instanceof CausalForestModel forest && forest.hasIntervals()
                ? Optional.of(forest.standardErrors(customers))
                : Optional.empty();
    }

    private ObjectNode document(StoredUplift stored, double[][] effects, double seconds) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("scores", target.toString())
                .put("rows", effects[0].length)
                .put("seconds", seconds);
        ObjectNode means = document.putObject("mean_effects");
        for (int treatment = 0; treatment < effects.length; treatment++) {
            double sum = 0;
            for (double effect : effects[treatment]) {
                sum += effect;
            }
            means.put(stored.arms().get(treatment + 1), sum / effects[treatment].length);
        }
        return document;
    }
}
