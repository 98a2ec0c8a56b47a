package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.parcours.prove.experiment.ExperimentReading;
import org.parcours.prove.experiment.Measure;
import org.parcours.prove.experiment.MeasureReading;
import org.parcours.prove.experiment.RuleReading;
import org.parcours.prove.experiment.RuleSplit;
import org.parcours.simulate.LoyaltyThreat;

/**
 * What is true of an experiment with customers of {@link LoyaltyThreat}: what each measure would be on average if all of them
 * had got an arm, of all units, of each part of them, and of those by whom a rule is proved.
 */
public final class LoyaltyTruth {
    private static final String KEPT = "kept";
    private static final String MARGIN = "margin";
    private static final String PROMISED = "promised";

    private final ExperimentFile file;
    private final ExperimentReading reading;
    private final LoyaltyThreat.Customer[] customers;

    private LoyaltyTruth(ExperimentFile file, ExperimentReading reading, LoyaltyThreat threat) {
        this.file = file;
        this.reading = reading;
        ExperimentUnits rows = file.units();
        this.customers = new LoyaltyThreat.Customer[rows.size()];
        Arrays.setAll(
                customers, unit -> threat.customer(LoyaltyFile.number(rows, rows.firstRow(unit), LoyaltyFile.ID)));
    }

    /**
     * The document of what is true; empty where the arms are no notifications, or units no customers. Measures of which nobody
     * knows the truth, such as ratios, are left out.
     */
    public static Optional<ObjectNode> document(ExperimentFile file, ExperimentReading reading, LoyaltyThreat threat) {
        boolean areCustomers = file.units().size() == file.table().rows()
                && file.table().titles().contains(LoyaltyFile.ID);
        return areCustomers
                        && file.columns().arm().equals(AssignmentFile.ARM)
                        && LoyaltyThreat.NOTIFICATIONS.containsAll(file.arms())
                ? Optional.of(new LoyaltyTruth(file, reading, threat).document())
                : Optional.empty();
    }

    private ObjectNode document() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode measures = json.putArray("measures");
        for (MeasureReading measure : reading.measures()) {
            if (isKnown(measure)) {
                put(measures.addObject().put("measure", measure.measure()), measure.measure(), unit -> true);
            }
        }
        ArrayNode segments = json.putArray("segments");
        MeasureReading deciding = reading.deciding();
        boolean[] learns = reading.settings()
                .split()
                .map(split -> split.learns(customers.length))
                .orElse(new boolean[0]);
        if (isKnown(deciding)) {
            reading.segments()
                    .forEach(segment -> put(
                            segments.addObject().put("segment", segment.segment()),
                            deciding.measure(),
                            unit -> (learns.length == 0 || learns[unit])
                                    && file.state(unit).equals(segment.segment())));
        }
        json.putNull("rule");
        reading.settings()
                .split()
                .filter(split -> isKnown(deciding))
                .ifPresent(split ->
                        reading.rule().ifPresent(rule -> put(json.putObject("rule"), deciding.measure(), split, rule)));
        return json;
    }

    /** What the rule is worth with those who prove it, beside each arm for all of them. */
    private void put(ObjectNode json, String measure, RuleSplit split, RuleReading rule) {
        boolean[] learns = split.learns(customers.length);
        Set<String> unproved = Set.copyOf(rule.unproved());
        IntPredicate proves = unit -> !learns[unit] && !unproved.contains(file.state(unit));
        double sum = 0;
        int proved = 0;
        for (int unit = 0; unit < customers.length; unit++) {
            if (proves.test(unit)) {
                for (String arm : file.arms()) {
                    sum += reading.policy().probability(0, file.state(unit), arm) * expected(measure, unit, arm);
                }
                proved++;
            }
        }
        put(json.put("value", sum / proved), measure, proves);
    }

    private void put(ObjectNode json, String measure, IntPredicate counts) {
        ArrayNode arms = json.putArray("arms");
        for (String arm : file.arms()) {
            double sum = 0;
            int units = 0;
            for (int unit = 0; unit < customers.length; unit++) {
                if (counts.test(unit)) {
                    sum += expected(measure, unit, arm);
                    units++;
                }
            }
            arms.addObject().put("arm", arm).put("value", sum / units);
        }
    }

    private boolean isKnown(MeasureReading measure) {
        List<String> answers = List.of(KEPT, MARGIN, PROMISED);
        boolean isOfAnswers = measure.measure().equals(ExperimentFile.PROFIT)
                ? file.money()
                                .revenue()
                                .map(answers::contains)
                                .orElse(answers.contains(
                                        file.columns().outcomes().get(0)))
                        && file.money().cost().map(answers::contains).orElse(true)
                : answers.contains(measure.measure());
        return isOfAnswers && measure.kind() != Measure.Kind.RATIO;
    }

    /** What a measure of a unit would be on average after a notification. */
    private double expected(String measure, int unit, String arm) {
        if (!measure.equals(ExperimentFile.PROFIT)) {
            return answer(measure, unit, arm);
        }
        ExperimentMoney money = file.money();
        double revenue = answer(money.revenue().orElse(file.columns().outcomes().get(0)), unit, arm);
        double cost = money.cost().map(column -> answer(column, unit, arm)).orElse(0.0);
        return money.value().orElse(1) * revenue - cost - money.costs().getOrDefault(arm, 0.0);
    }

    private double answer(String column, int unit, String arm) {
        return switch (column) {
            case KEPT -> LoyaltyThreat.probabilityKept(customers[unit], arm);
            case MARGIN -> LoyaltyThreat.expectedMargin(customers[unit], arm);
            case PROMISED -> LoyaltyThreat.expectedCost(customers[unit], arm);
            default -> throw new IllegalStateException("Nobody knows what is true of " + column);
        };
    }
}
