package org.parcours.plan.bandit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.num.Moments;

/**
 * Numbers for linear methods from a log's states and features: an indicator of each state; numbers less their mean in
 * units of their standard deviation, 0 where not known; an indicator of each text. They stand in the order of {@link
 * #names}.
 */
final class LogFeatures {
    private final JourneyLog log;
    private final List<String> names = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /** A value of a row. */
    private interface Column {
        double value(int row);
    }

    LogFeatures(JourneyLog log) {
        this.log = log;
        for (int state = 0; state < log.states().size(); state++) {
            int code = state;
            add("state=" + log.states().name(state), row -> log.state(row) == code ? 1 : 0);
        }
        for (Feature feature : log.features()) {
            feature.fold(this::addNumbers, this::addTexts);
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }

    double[] row(int row) {
        double[] values = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value(row);
        }
        return values;
    }

    private boolean addNumbers(Feature.Numbers numbers) {
        Moments moments = new Moments();
        for (int row = 0; row < log.steps(); row++) {
            if (numbers.isKnown(row)) {
                moments.add(numbers.value(row));
            }
        }
        double mean = moments.mean().orElse(0);
        OptionalDouble spread = moments.standardDeviation();
        return spread.isPresent()
                && spread.getAsDouble() > 0
                && add(
                        numbers.name(),
                        row -> numbers.isKnown(row) ? (numbers.value(row) - mean) / spread.getAsDouble() : 0);
    }

    private boolean addTexts(Feature.Texts texts) {
        for (int code = 0; code < texts.names().size(); code++) {
            int wanted = code;
            add(texts.name() + "=" + texts.names().name(code), row -> texts.code(row) == wanted ? 1 : 0);
        }
        return true;
    }

    private boolean add(String name, Column column) {
        names.add(name);
        return columns.add(column);
    }
}
