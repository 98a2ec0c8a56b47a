package org.parcours.server.audience;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parcours.files.UpliftTable;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.measure.EffectScores;

/**
 * Customers of a trial with what was foretold of them.
 *
 * @param treatments the names of the arms but the control
 * @param effects of each treatment what it was foretold to change with each customer
 * @param measured of each treatment the doubly robust score of its effect on each customer
 * @param title what says who a customer is
 * @param names of each customer who he is
 */
record ScoredCustomers(
        List<String> treatments, double[][] effects, double[][] measured, String title, List<String> names) {
    /** Reads what {@link ScoreShelf} keeps. */
    static ScoredCustomers of(UpliftTable table, JsonNode description) {
        List<String> arms = new ArrayList<>();
        description.get("arms").forEach(arm -> arms.add(arm.textValue()));
        List<String> treatments = List.copyOf(arms.subList(1, arms.size()));
        Trial trial = table.trial(description.get("treatment").textValue(), Optional.of(arms.get(0)));
        double[] outcome = table.numbers(description.get("outcome").textValue());
        JsonNode customer = description.get("customer");
        return new ScoredCustomers(
                treatments,
                treatments.stream()
                        .map(arm -> table.numbers(ScoreShelf.effectColumn(arm)))
                        .toArray(double[][]::new),
                measured(trial, outcome),
                customer.isNull() ? "row" : customer.textValue(),
                customer.isNull() ? rows(table.rows()) : table.texts(customer.textValue()));
    }

    private static List<String> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /** Arms were drawn by lot, with the shares they have. */
    private static double[][] measured(Trial trial, double[] outcome) {
        int[] arm = new int[trial.units()];
        for (int row = 0; row < arm.length; row++) {
            arm[row] = trial.arm(row);
        }
        double[][] ofArms = EffectScores.ofArmMeans(
                arm, outcome, Propensities.shares(trial), trial.arms().size());
        double[][] measured = new double[ofArms.length - 1][arm.length];
        for (int treatment = 0; treatment < measured.length; treatment++) {
            for (int row = 0; row < arm.length; row++) {
                measured[treatment][row] = ofArms[treatment + 1][row] - ofArms[0][row];
            }
        }
        return measured;
    }

    /** How many there are. */
    int customers() {
        return effects[0].length;
    }
}
