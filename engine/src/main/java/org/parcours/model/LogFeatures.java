package org.parcours.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.Names;
import org.parcours.model.learner.FeatureTable;

/**
 * What a log knows at each of its rows, as numbers: a feature of numbers is a column; a feature of texts, and the state,
 * are a column of 0 and 1 for each value, {@code x_channel=email}. An unknown text is 0 in all of them.
 */
public final class LogFeatures {
    /** Different values that a text may have at most. */
    public static final int MOST_VALUES = 1_000;

    private static final long MOST_CELLS = 50_000_000;

    private final JourneyLog log;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private LogFeatures(JourneyLog log) {
        this.log = log;
    }

    /** The features of a log and, if wanted, its states; a row a step. At least one of them must be there. */
    public static FeatureTable of(JourneyLog log, boolean withStates) {
        LogFeatures features = new LogFeatures(log);
        for (Feature feature : log.features()) {
            if (feature instanceof Feature.Numbers numbers) {
                features.addNumbers(numbers);
            } else if (feature instanceof Feature.Texts texts) {
                features.addTexts(texts.name(), texts.names(), texts::code);
            }
        }
        if (withStates) {
            features.addTexts("state", log.states(), log::state);
        }
        if (features.columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "The log has no feature; add columns whose names start with x_, or use its states.");
        }
        return FeatureTable.of(features.names, features.columns.toArray(double[][]::new));
    }

    private void addNumbers(Feature.Numbers feature) {
        double[] column = new double[log.steps()];
        for (int row = 0; row < column.length; row++) {
            column[row] = feature.value(row);
        }
        add(feature.name(), column);
    }

    private void addTexts(String name, Names values, IntUnaryOperator code) {
        long cells = (long) values.size() * log.steps();
        if (values.size() > MOST_VALUES || cells > MOST_CELLS) {
            throw new IllegalArgumentException("The column " + name + " has " + values.size()
                    + " different texts in " + log.steps()
                    + " rows, too many for a column each; group them, or leave the column out.");
        }
        double[][] indicators = new double[values.size()][log.steps()];
        for (int row = 0; row < log.steps(); row++) {
            int value = code.applyAsInt(row);
            if (value != JourneyLog.NONE) {
                indicators[value][row] = 1;
            }
        }
        for (int value = 0; value < indicators.length; value++) {
            add(name + "=" + values.name(value), indicators[value]);
        }
    }

    private void add(String name, double[] column) {
        names.add(name);
        columns.add(column);
    }
}
