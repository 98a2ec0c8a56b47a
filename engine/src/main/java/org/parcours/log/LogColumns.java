package org.parcours.log;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a log in the order of journeys and steps. An optional column that the log lacks is not there. */
final class LogColumns {
    private static final Set<LogColumn> OF_TARGET =
            EnumSet.of(LogColumn.TARGET_PROPENSITY, LogColumn.Q_VALUE, LogColumn.STATE_VALUE);

    final RowOrder order;
    final Set<LogColumn> present;
    final Names states;
    final Names actions;
    final int[] state;
    final int[] action;
    final double[] reward;

    /** The next state as given, {@link JourneyLog#NONE} where it is not. */
    final int @Nullable [] next;

    final @Nullable BitSet terminal;
    final long @Nullable [] timestamp;

    private final Map<LogColumn, double[]> numbers = new EnumMap<>(LogColumn.class);
    private final Map<LogColumn, Coded> codes = new EnumMap<>(LogColumn.class);

    /** A column of names. */
    static final class Coded {
        final Names names;
        final int[] codes;

        Coded(Names names, int[] codes) {
            this.names = names;
            this.codes = codes;
        }
    }

    LogColumns(Map<LogColumn, Cells> cells, RowOrder order) {
        this.order = order;
        this.present = Set.copyOf(cells.keySet());
        cells.forEach(this::arrange);
        Coded stateColumn = coded(LogColumn.STATE).orElseThrow();
        Coded actionColumn = coded(LogColumn.ACTION).orElseThrow();
        this.states = stateColumn.names;
        this.state = stateColumn.codes;
        this.actions = actionColumn.names;
        this.action = actionColumn.codes;
        this.reward = Optional.ofNullable(numbers.get(LogColumn.REWARD)).orElseThrow();
        this.next = coded(LogColumn.NEXT_STATE).map(coded -> coded.codes).orElse(null);
        this.terminal = cells.get(LogColumn.TERMINAL) instanceof FlagCells flags ? flags.arrange(order) : null;
        this.timestamp =
                cells.get(LogColumn.TIMESTAMP) instanceof TimeCells times ? order.arrange(times.drain()) : null;
    }

    /** Some rows of other columns, without what belongs to one target policy. */
    LogColumns(LogColumns whole, RowOrder order, int[] rows) {
        this.order = order;
        Set<LogColumn> kept = EnumSet.copyOf(whole.present);
        kept.removeAll(OF_TARGET);
        this.present = Set.copyOf(kept);
        whole.codes.forEach((column, coded) -> codes.put(column, new Coded(coded.names, pick(coded.codes, rows))));
        whole.numbers.forEach((column, values) -> {
            if (present.contains(column)) {
                numbers.put(column, pick(values, rows));
            }
        });
        this.states = whole.states;
        this.state = coded(LogColumn.STATE).orElseThrow().codes;
        this.actions = whole.actions;
        this.action = coded(LogColumn.ACTION).orElseThrow().codes;
        this.reward = Optional.ofNullable(numbers.get(LogColumn.REWARD)).orElseThrow();
        this.next = coded(LogColumn.NEXT_STATE).map(coded -> coded.codes).orElse(null);
        this.terminal = whole.terminal == null ? null : pick(whole.terminal, rows);
        this.timestamp = whole.timestamp == null ? null : pick(whole.timestamp, rows);
    }

    /** The same rows with another target policy; taken over without a copy, and what was known of another one is dropped. */
    LogColumns(LogColumns whole, double[] targetPropensity) {
        this.order = whole.order;
        Set<LogColumn> kept = EnumSet.copyOf(whole.present);
        kept.removeAll(OF_TARGET);
        kept.add(LogColumn.TARGET_PROPENSITY);
        this.present = Set.copyOf(kept);
        codes.putAll(whole.codes);
        numbers.putAll(whole.numbers);
        numbers.keySet().removeAll(OF_TARGET);
        numbers.put(LogColumn.TARGET_PROPENSITY, targetPropensity);
        this.states = whole.states;
        this.state = whole.state;
        this.actions = whole.actions;
        this.action = whole.action;
        this.reward = whole.reward;
        this.next = whole.next;
        this.terminal = whole.terminal;
        this.timestamp = whole.timestamp;
    }

    /** Some rows of a column. */
    static int[] pick(int[] column, int[] rows) {
        int[] picked = new int[rows.length];
        Arrays.setAll(picked, row -> column[rows[row]]);
        return picked;
    }

    /** Some rows of a column. */
    static double[] pick(double[] column, int[] rows) {
        double[] picked = new double[rows.length];
        Arrays.setAll(picked, row -> column[rows[row]]);
        return picked;
    }

    private static long[] pick(long[] column, int[] rows) {
        long[] picked = new long[rows.length];
        Arrays.setAll(picked, row -> column[rows[row]]);
        return picked;
    }

    private static BitSet pick(BitSet column, int[] rows) {
        BitSet picked = new BitSet(rows.length);
        for (int row = 0; row < rows.length; row++) {
            picked.set(row, column.get(rows[row]));
        }
        return picked;
    }

    /** The names and codes of a column of names. */
    Optional<Coded> coded(LogColumn column) {
        return Optional.ofNullable(codes.get(column));
    }

    /** The numbers of a column of numbers, null when the log lacks it. */
    double @Nullable [] numbers(LogColumn column) {
        return numbers.get(column);
    }

    private void arrange(LogColumn column, Cells cells) {
        if (cells instanceof NumberCells numberCells) {
            numbers.put(column, order.arrange(numberCells.drain()));
        } else if (cells instanceof NameCells nameCells && column != LogColumn.JOURNEY_ID) {
            codes.put(column, new Coded(nameCells.names(), order.arrange(nameCells.drain())));
        }
    }
}
