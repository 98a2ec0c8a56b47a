package org.parcours.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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

    private final List<Column> columns = new ArrayList<>();

    /** The features of a log and, if wanted, its states. At least one of them must be there. */
    LogFeatures(JourneyLog log, boolean withStates) {
        for (Feature feature : log.features()) {
            if (feature instanceof Feature.Numbers numbers) {
                columns.add(new NumberColumn(numbers));
            } else if (feature instanceof Feature.Texts texts) {
                columns.add(new TextColumn(texts.name(), texts.names(), texts::code));
            }
        }
        if (withStates) {
            columns.add(new TextColumn("state", log.states(), log::state));
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "The log has no feature; add columns whose names start with x_, or use its states.");
        }
    }

    /** The features of a log and, if wanted, its states; a row a step. At least one of them must be there. */
    public static FeatureTable of(JourneyLog log, boolean withStates) {
        return new LogFeatures(log, withStates)
                .table(IntStream.range(0, log.steps()).toArray());
    }

    /** A table of some of the log's rows. */
    FeatureTable table(int[] rows) {
        List<String> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        columns.forEach(column -> column.addTo(names, values, rows));
        return FeatureTable.of(names, values.toArray(double[][]::new));
    }

    /** The log's own columns, before a text is made into several. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** A column of the log. */
    interface Column {
        /** Bits that are equal in rows that hold the same. */
        long bits(int row);

        /** Adds what some rows hold to a table. */
        void addTo(List<String> names, List<double[]> values, int[] rows);
    }

    private record NumberColumn(Feature.Numbers feature) implements Column {
        @Override
        public long bits(int row) {
            return Double.doubleToLongBits(feature.value(row));
        }

        @Override
        public void addTo(List<String> names, List<double[]> values, int[] rows) {
            names.add(feature.name());
            values.add(Arrays.stream(rows).mapToDouble(feature::value).toArray());
        }
    }

    private record TextColumn(String name, Names texts, IntUnaryOperator code) implements Column {
        @Override
        public long bits(int row) {
            return code.applyAsInt(row);
        }

        @Override
        public void addTo(List<String> names, List<double[]> values, int[] rows) {
            long cells = (long) texts.size() * rows.length;
            if (texts.size() > MOST_VALUES || cells > MOST_CELLS) {
                throw new IllegalArgumentException("The column " + name + " has " + texts.size()
                        + " different texts in " + rows.length
                        + " rows, too many for a column each; group them, or leave the column out.");
            }
            double[][] indicators = new double[texts.size()][rows.length];
            for (int i = 0; i < rows.length; i++) {
                int value = code.applyAsInt(rows[i]);
                if (value != JourneyLog.NONE) {
                    indicators[value][i] = 1;
                }
            }
            for (int value = 0; value < indicators.length; value++) {
                names.add(name + "=" + texts.name(value));
                values.add(indicators[value]);
            }
        }
    }
}
