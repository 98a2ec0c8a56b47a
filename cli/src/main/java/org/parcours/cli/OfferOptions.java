package org.parcours.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.files.UpliftTable;
import org.parcours.uplift.targeting.Offers;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a treatment brings and costs. */
final class OfferOptions {
    @Option(
            names = "--value",
            paramLabel = "V",
            description = "What one more of the outcome is worth: a number, or a column of numbers; default 1.")
    private Optional<String> value = Optional.empty();

    @Option(
            names = "--cost",
            split = ",",
            paramLabel = "ARM=C",
            description = "What a treatment costs each time: a number, or a column of numbers; default 0.")
    private Map<String, String> costs = Map.of();

    @Option(
            names = "--triggered",
            split = ",",
            paramLabel = "ARM=C",
            description =
                    "What each outcome of a treatment costs besides, such as a coupon that is redeemed; with --rates.")
    private Map<String, Double> triggered = Map.of();

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "ARM=COLUMN",
            description = "The expected outcome of each customer who gets a treatment, for --triggered.")
    private Map<String, String> rates = Map.of();

    /** Whether anything was said of money. */
    boolean isGiven() {
        return value.isPresent() || !costs.isEmpty() || !triggered.isEmpty();
    }

    /** The offers that follow from effects. */
    Offers offers(List<String> treatments, double[][] effects, UpliftTable table, CommandLine command) {
        require(costs, treatments, "--cost", command);
        require(triggered, treatments, "--triggered", command);
        require(rates, treatments, "--rates", command);
        double[] worth = worth(table);
        double[][] values = new double[effects.length][];
        double[][] cost = new double[effects.length][];
        for (int treatment = 0; treatment < effects.length; treatment++) {
            String name = treatments.get(treatment);
            double[] gained = effects[treatment].clone();
            for (int row = 0; row < gained.length; row++) {
                gained[row] *= worth[row];
            }
            values[treatment] = gained;
            cost[treatment] = expectedCost(name, table, command);
        }
        return new Offers(treatments, values, cost);
    }

    /** What an arm really earned with each row that was in it: the outcome's worth less the arm's costs. */
    double[] earned(List<String> armOfRows, double[] outcome, UpliftTable table) {
        double[] worth = worth(table);
        double[] earned = new double[outcome.length];
        Map<String, double[]> fixed = new HashMap<>();
        for (int row = 0; row < earned.length; row++) {
            String arm = armOfRows.get(row);
            double cost = fixed.computeIfAbsent(arm, name -> fixedCost(name, table))[row];
            earned[row] = (worth[row] - triggered.getOrDefault(arm, 0.0)) * outcome[row] - cost;
        }
        return earned;
    }

    private double[] expectedCost(String treatment, UpliftTable table, CommandLine command) {
        double[] cost = fixedCost(treatment, table);
        double each = triggered.getOrDefault(treatment, 0.0);
        if (each != 0) {
            String column = rates.get(treatment);
            if (column == null) {
                throw new ParameterException(
                        command,
                        "--triggered costs something with each outcome of \"" + treatment
                                + "\"; name its expected outcomes by --rates " + treatment + "=COLUMN.");
            }
            double[] rate = table.numbers(column);
            for (int row = 0; row < cost.length; row++) {
                cost[row] += each * rate[row];
            }
        }
        return cost;
    }

    private double[] fixedCost(String treatment, UpliftTable table) {
        return numbers(costs.getOrDefault(treatment, "0"), table);
    }

    private double[] worth(UpliftTable table) {
        return numbers(value.orElse("1"), table);
    }

    /** A column's numbers, or one number for all. */
    private static double[] numbers(String word, UpliftTable table) {
        if (table.titles().contains(word) || !word.matches("[-+]?[0-9.].*")) {
            return table.numbers(word).clone();
        }
        double[] numbers = new double[table.rows()];
        Arrays.fill(numbers, number(word));
        return numbers;
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException letters) {
            throw new IllegalArgumentException(
                    "\"" + word + "\" is neither a number nor a column; write 0.15, or name a column.", letters);
        }
    }

    private static void require(Map<String, ?> given, List<String> treatments, String option, CommandLine command) {
        if (!treatments.containsAll(given.keySet())) {
            throw new ParameterException(
                    command,
                    option + " names " + String.join(", ", given.keySet()) + ", but the treatments are "
                            + String.join(", ", treatments) + ".");
        }
    }
}
