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

/** Customers of a trial with what was foretold of them. Never changes. */
final class ScoredCustomers {
    private final List<String> treatments;
    private final double[][] effects;
    private final double[][] measured;
    private final String title;
    private final List<String> names;

    /** Reads what {@link ScoreShelf} keeps. */
    ScoredCustomers(UpliftTable table, JsonNode description) {
        List<String> arms = new ArrayList<>();
        description.get("arms").forEach(arm -> arms.add(arm.textValue()));
        treatments = List.copyOf(arms.subList(1, arms.size()));
        effects = treatments.stream()
                .map(arm -> table.numbers(ScoreShelf.effectColumn(arm)))
                .toArray(double[][]::new);
        Trial trial = table.trial(description.get("treatment").textValue(), Optional.of(arms.get(0)));
        measured = measured(trial, table.numbers(description.get("outcome").textValue()));
        JsonNode customer = description.get("customer");
        title = customer.isNull() ? "row" : customer.textValue();
        names = customer.isNull()
                ? IntStream.rangeClosed(1, table.rows())
                        .mapToObj(Integer::toString)
                        .toList()
                : List.copyOf(table.texts(customer.textValue()));
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
    int count() {
        return names.size();
    }

    /** The names of the arms but the control. */
    List<String> treatments() {
        return treatments;
    }

    /** What a treatment was foretold to change with a customer. */
    double foretold(int treatment, int customer) {
        return effects[treatment][customer];
    }

    /** The doubly robust score of a treatment's effect on a customer. */
    double measured(int treatment, int customer) {
        return measured[treatment][customer];
    }

    /** What says who a customer is. */
    String title() {
        return title;
    }

    /** Of each who he is. */
    List<String> names() {
        return names;
    }
}
